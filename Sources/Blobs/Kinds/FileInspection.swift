package import NIOPosix

/// Decides whether an uploaded file is what its field takes.
package struct FileInspection: Sendable {
    private let typer: FileTyper
    private let images: ImageWork
    private let threads: BlobThreads

    package init(typer: FileTyper, images: ImageWork, pool: NIOThreadPool) {
        self.typer = typer
        self.images = images
        threads = BlobThreads(pool: pool)
    }

    /// Looks at the whole content: kind, readability, size in pixels, and in PDFs what could act.
    ///
    /// `extension` is that of the clean file name. JPEG and PNG may stand for each other where both are allowed.
    package func inspect(
        _ bytes: [UInt8], extension: String, allowed: Set<FileKind>
    ) async -> FileVerdict {
        guard !bytes.isEmpty else { return .refused([.empty]) }
        let typer = typer
        // safe: the only error is that the threads are stopping.
        guard let kind = try? await threads.run({ () throws(BlobError) in typer.kind(of: bytes) }) else {
            return .refused([.stopping])
        }
        var problems = Self.nameProblems(kind, extension: `extension`, allowed: allowed)
        guard problems.isEmpty else { return .refused(problems) }
        switch kind {
        case .jpeg, .png:
            switch await images.facts(of: bytes, kind: kind) {
            case .success(let facts): return .accepted(kind, facts)
            case .failure(let problem): return .refused([problem])
            }
        case .pdf:
            // safe: as above.
            problems = (try? await threads.run { () throws(BlobError) in PDFScan.problems(in: bytes) }) ?? [.stopping]
            return problems.isEmpty ? .accepted(kind, nil) : .refused(problems)
        case .other: return .refused([.kindNotAllowed(kind)])
        }
    }

    private static func nameProblems(
        _ kind: FileKind, extension text: String, allowed: Set<FileKind>
    ) -> [FileProblem] {
        var problems: [FileProblem] = []
        if !allowed.contains(kind) { problems.append(.kindNotAllowed(kind)) }
        guard let promised = FileKind(extension: text), allowed.contains(promised) else {
            return problems + [.extensionNotAllowed(text)]
        }
        if problems.isEmpty, promised != kind, !(promised.isImage && kind.isImage) {
            problems.append(.contentDiffersFromName(kind))
        }
        return problems
    }
}
