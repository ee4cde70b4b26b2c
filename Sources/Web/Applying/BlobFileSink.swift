import FormEngine
import HTTPTypes
import UseCases

/// Lets an uploaded file flow into the blob store.
struct BlobFileSink: FileSink {
    private let sink: any BlobSink
    private let rules: FilesField

    /// - Throws: what the store throws when it cannot begin.
    init(_ store: any BlobStore, _ rules: FilesField) async throws {
        sink = try await store.begin(limit: rules.maximumSize)
        self.rules = rules
    }

    /// - Throws: ``OversizedFile`` once the field's limit is passed.
    func append(_ bytes: [UInt8]) async throws {
        guard try await sink.append(bytes) else { throw OversizedFile() }
    }

    func finish() async throws -> FileVerdict {
        try await sink.finish(accepting: rules.accepted)
    }

    func abort() async {
        await sink.cancel()
    }
}

/// Refuses one file of a form; the rest of the form is kept.
struct OversizedFile: UserFacing {
    var status: HTTPResponse.Status { .contentTooLarge }
    var textKey: String { "error.too-large" }
}
