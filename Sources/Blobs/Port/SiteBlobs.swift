package import FormEngine
package import UseCases

/// The blob store of one site: looks at every file's content before it keeps it.
package struct SiteBlobs: BlobStore {
    let blobs: DiskBlobs
    private let inspection: FileInspection
    private let typer: FileTyper
    private let images: ImageWork

    package init(blobs: DiskBlobs, inspection: FileInspection, typer: FileTyper, images: ImageWork) {
        (self.blobs, self.inspection, self.typer, self.images) = (blobs, inspection, typer, images)
    }

    package func begin(limit: Int) async throws -> any BlobSink {
        let writer = try await onUsableDisk { try await blobs.begin(limit: limit) }
        return InspectingSink(writer: writer, limit: limit, inspection: inspection, typer: typer)
    }

    package func read(_ blob: String) async throws -> [UInt8] {
        try await onUsableDisk { try await blobs.read(try Self.key(blob)) }
    }

    package func picture(_ blob: String, kind: FilesField.Kind, page: Int, edge: Int) async throws -> [UInt8]? {
        let bytes = try await read(blob)
        // A picture that cannot be made is not an error of the page that shows it.
        return try? await images.thumbnail(of: bytes, kind: FileKind(kind), page: page, edge: edge).get()
    }

    package func pages(_ blob: String, kind: FilesField.Kind) async throws -> Int {
        guard kind == .pdf else { return 1 }
        let bytes = try await read(blob)
        // As above: a document that cannot be drawn can still be opened.
        return (try? await images.facts(of: bytes, kind: .pdf).get())?.pages ?? 0
    }

    static func key(_ text: String) throws(NoSuchBlob) -> BlobKey {
        guard let key = BlobKey(text) else { throw NoSuchBlob(name: text) }
        return key
    }
}

/// A stored name that no blob can have.
package struct NoSuchBlob: Error {
    package let name: String
}

/// Writes to the disk while the bytes arrive; keeps them, at most the limit, until their content has been looked at.
private actor InspectingSink: BlobSink {
    private let writer: BlobWriter
    private let limit: Int
    private let inspection: FileInspection
    private let typer: FileTyper
    private var bytes: [UInt8] = []
    private var isOver = false

    init(writer: BlobWriter, limit: Int, inspection: FileInspection, typer: FileTyper) {
        (self.writer, self.limit, self.inspection, self.typer) = (writer, limit, inspection, typer)
    }

    func append(_ more: [UInt8]) async throws -> Bool {
        guard !isOver else { return false }
        guard bytes.count + more.count <= limit else {
            isOver = true
            bytes = []
            await writer.abort()
            return false
        }
        bytes += more
        try await onUsableDisk { try await writer.append(more) }
        return true
    }

    func finish(accepting kinds: [FilesField.Kind]) async throws -> UseCases.FileVerdict {
        guard !isOver else { return .refused(.tooLarge(limit: limit)) }
        let kind = typer.kind(of: bytes)
        let verdict = await inspection.inspect(
            bytes, extension: FilesField.Kind(kind)?.rawValue ?? "", allowed: Set(kinds.map(FileKind.init)))
        switch verdict {
        case .accepted(let kind, _):
            guard let accepted = FilesField.Kind(kind) else { break }
            let stored = try await onUsableDisk { try await writer.finish() }
            return .stored(blob: stored.key.text, kind: accepted, size: stored.size)
        case .refused(let problems):
            await writer.abort()
            return .refused(Self.problem(problems, accepting: kinds))
        }
        await writer.abort()
        return .refused(.wrongKind(accepted: kinds))
    }

    func cancel() async {
        await writer.abort()
    }

    private static func problem(_ problems: [FileProblem], accepting kinds: [FilesField.Kind]) -> UseCases.FileProblem {
        switch problems.first {
        case .empty: .empty
        case .unreadable, .tooManyPixels, .stopping: .damaged
        case .encrypted, .activeContent: .unsafeContent
        case .kindNotAllowed, .extensionNotAllowed, .contentDiffersFromName, nil: .wrongKind(accepted: kinds)
        }
    }
}

extension FileKind {
    init(_ kind: FilesField.Kind) {
        switch kind {
        case .jpg: self = .jpeg
        case .png: self = .png
        case .pdf: self = .pdf
        }
    }
}

extension FilesField.Kind {
    fileprivate init?(_ kind: FileKind) {
        switch kind {
        case .jpeg: self = .jpg
        case .png: self = .png
        case .pdf: self = .pdf
        case .other: return nil
        }
    }
}
