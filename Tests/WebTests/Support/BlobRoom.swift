import Blobs
import NIOPosix
import TestSupport

/// Opens blob stores that look at files as the program does, by libmagic and libvips.
enum BlobRoom {
    private static let typer = FileTyper()

    static func open(_ folder: String, for site: TestSupport.TestSite) async throws -> SiteBlobs {
        guard let typer else { throw Unexpected("libmagic has no database of file types") }
        let pool = NIOThreadPool.singleton
        let images = ImageWork(pool: pool, drawsPDF: true)
        let blobs = try await DiskBlobs.open(
            root: "\(folder)/blobs", sealer: site.sealer, pool: pool, randomBytes: site.bytes.next)
        return SiteBlobs(
            blobs: blobs, inspection: FileInspection(typer: typer, images: images, pool: pool), typer: typer,
            images: images)
    }
}
