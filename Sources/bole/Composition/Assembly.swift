import Blobs
import Domain
import Foundation
import Identity
import Keys
import NIOPosix
import PackLoader
import Programmes
import SQLiteDriver
import SQLText
import Store
import UseCases

/// Everything that the commands work with, put together in one place.
struct Assembly {
    /// One site, open.
    struct OpenSite {
        let context: SiteContext
        let blobs: SiteBlobs
        let database: SQLiteDatabase
    }

    /// The file that marks a data folder as a demo's.
    static let demoMark = "DEMO"

    let sites: [OpenSite]
    let hasher: PasswordHasher
    let isDemo: Bool
    /// Signs visitors' cookies; made from the keys, so that open forms outlive a restart.
    let visitorKey: [UInt8]
    private let pools: [NIOThreadPool]

    /// Reads packs and keys, opens one database and one blob folder per site.
    static func open(
        _ places: Places, clock: WallClock, isDemo: Bool, hashing cost: ScryptCost
    ) async throws -> Assembly {
        let packs = try loadSites(packs: places.packs)
        let sealer = Sealer(keys: try KeyFile.read(at: places.keys), randomBytes: SystemWorld.randomBytes)
        try FileManager.default.createDirectory(atPath: places.data, withIntermediateDirectories: true)
        if isDemo { try Data().write(to: URL(filePath: "\(places.data)/\(demoMark)")) }
        let (files, pictures) = (NIOThreadPool(numberOfThreads: 2), NIOThreadPool(numberOfThreads: 1))
        files.start()
        pictures.start()
        let workshop = try BlobWorkshop(sealer: sealer, files: files, pictures: pictures)
        var sites: [OpenSite] = []
        for site in packs {
            sites.append(try await open(site, in: places.data, workshop, sealer, clock))
        }
        let hasher = PasswordHasher(cost: cost, threads: 2, queue: 64, randomBytes: SystemWorld.randomBytes)
        let visitorKey = Array(sealer.digest("visitors", context: "cookies").utf8)
        return Assembly(
            sites: sites, hasher: hasher, isDemo: isDemo, visitorKey: visitorKey, pools: [files, pictures])
    }

    private static func open(
        _ site: Site, in data: String, _ workshop: BlobWorkshop, _ sealer: Sealer, _ clock: WallClock
    ) async throws -> OpenSite {
        let folder = "\(data)/\(site.id)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let database = try SQLiteDatabase.open(path: "\(folder)/bole.sqlite")
        try await SiteDatabase.prepare(database, for: site, at: clock.now())
        let context = SiteContext(
            site: site, storage: DatabaseStorage(database, sealer: sealer), clock: clock, ids: SystemWorld.ids,
            digests: Digests(sealer))
        return OpenSite(context: context, blobs: try await workshop.open("\(folder)/blobs"), database: database)
    }

    /// Finishes what is under way and closes every file.
    func close() async {
        for site in sites { await site.database.close() }
        await hasher.shutDown()
        for pool in pools {
            // safe: it fails only when the pool was stopped before.
            try? await pool.shutdownGracefully()
        }
    }
}

/// Makes the blob stores of the sites with shared threads.
struct BlobWorkshop {
    private struct NoFileTypes: Error, CustomStringConvertible {
        let description = "libmagic's database of file types is missing: install the package libmagic-mgc"
    }

    private let sealer: Sealer
    private let files: NIOThreadPool
    private let images: ImageWork
    private let typer: FileTyper

    init(sealer: Sealer, files: NIOThreadPool, pictures: NIOThreadPool) throws {
        guard let typer = FileTyper() else { throw NoFileTypes() }
        (self.sealer, self.files, self.typer) = (sealer, files, typer)
        images = ImageWork(pool: pictures, drawsPDF: true)
    }

    func open(_ root: String) async throws -> SiteBlobs {
        let blobs = try await DiskBlobs.open(
            root: root, sealer: sealer, pool: files, randomBytes: SystemWorld.randomBytes)
        return SiteBlobs(
            blobs: blobs, inspection: FileInspection(typer: typer, images: images, pool: files), typer: typer,
            images: images)
    }
}
