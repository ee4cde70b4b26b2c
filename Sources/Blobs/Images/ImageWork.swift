package import NIOPosix

/// Examines pictures and makes small ones, by libvips on threads of its own.
///
/// Give it a pool of one or two threads: a picture at the limit takes up to 200 MB while it is read.
package struct ImageWork: Sendable {
    private let threads: BlobThreads
    private let limits: ImageLimits
    private let drawsPDF: Bool

    /// `drawsPDF` lets the PDF library of libvips (poppler) read what strangers send; without it PDFs get no thumbnail.
    package init(pool: NIOThreadPool, drawsPDF: Bool, limits: ImageLimits = ImageLimits()) {
        threads = BlobThreads(pool: pool)
        self.limits = limits
        self.drawsPDF = drawsPDF
    }

    /// Width, height and pages of a JPEG or PNG that was read to its end; a cut-off or oversized one is refused.
    package func facts(of bytes: [UInt8], kind: FileKind) async -> Result<ImageFacts, FileProblem> {
        let limits = limits
        return await run { () throws(FileProblem) in
            let facts = try Self.checkedFacts(of: bytes, kind: kind, limits: limits)
            guard kind == .pdf || Vips.isWhole(bytes, kind: kind) else { throw .unreadable }
            return facts
        }
    }

    /// A JPEG of at most `edge` pixels on its longer side, upright and without metadata.
    ///
    /// `page` counts from 0; `success(nil)` for a page that is not there, for a PDF where these are not drawn, and for
    /// every other kind.
    package func thumbnail(
        of bytes: [UInt8], kind: FileKind, page: Int = 0, edge: Int
    ) async -> Result<[UInt8]?, FileProblem> {
        await jpeg(of: bytes, kind: kind, page: page, edge: edge, quality: 80)
    }

    /// A copy for reading on the screen: at most 2000 pixels on its longer side, upright and without metadata.
    ///
    /// `success(nil)` as for thumbnails.
    package func viewCopy(of bytes: [UInt8], kind: FileKind) async -> Result<[UInt8]?, FileProblem> {
        await jpeg(of: bytes, kind: kind, page: 0, edge: 2000, quality: 88)
    }

    private func jpeg(
        of bytes: [UInt8], kind: FileKind, page: Int, edge: Int, quality: Int
    ) async -> Result<[UInt8]?, FileProblem> {
        let (limits, drawsPDF) = (limits, drawsPDF)
        return await run { () throws(FileProblem) in
            guard kind.isImage || kind == .pdf && drawsPDF && Vips.drawsPDF else { return nil }
            let facts = try Self.checkedFacts(of: bytes, kind: kind, limits: limits)
            guard page >= 0, page < facts.pages else { return nil }
            let longest = max(facts.width, facts.height)
            let edge = min(max(edge, 16), 4000)
            guard
                let jpeg = Vips.jpeg(
                    from: bytes, kind: kind, page: page, longest: longest, edge: edge, quality: quality)
            else { throw .unreadable }
            return jpeg
        }
    }

    private static func checkedFacts(
        of bytes: [UInt8], kind: FileKind, limits: ImageLimits
    ) throws(FileProblem) -> ImageFacts {
        guard let header = Vips.header(of: bytes, kind: kind), header.width > 0, header.height > 0
        else { throw .unreadable }
        let (pixels, overflow) = header.width.multipliedReportingOverflow(by: header.height)
        guard !overflow, pixels <= limits.pixels, pixels <= limits.decodedBytes / max(1, header.bytesPerPixel)
        else { throw .tooManyPixels(width: header.width, height: header.height) }
        return ImageFacts(
            width: header.isTurned ? header.height : header.width,
            height: header.isTurned ? header.width : header.height,
            pages: max(1, header.pages))
    }

    private func run<Value: Sendable>(
        _ body: @escaping @Sendable () throws(FileProblem) -> Value
    ) async -> Result<Value, FileProblem> {
        // safe: the only error is that the threads are stopping.
        (try? await threads.run { () throws(BlobError) in Result { () throws(FileProblem) in try body() } })
            ?? .failure(.stopping)
    }
}
