import HTTPTypes
import Hummingbird
import Parsing
import UseCases

/// What was typed into a form that could not be saved, because the storage cannot be used at present.
enum UnsavedForm {
    /// Seconds after which it is worth trying again.
    static let retryAfter = 5

    /// A form that was read before the failure, or is read now; `nil` for a page, and where nothing can be offered.
    static func repost(_ request: Request, _ context: BoleRequestContext) async -> ErrorPage.Repost? {
        guard request.method == .post else { return nil }
        if let fields = context.trace.fields { return StaleForm(fields, request).repost }
        guard !context.trace.isBodyBegun else { return nil }
        do {
            let reader = BodyReader(request, context)
            if request.headers[.contentType]?.hasPrefix("multipart/") == true {
                let nothing: (FilePartHead) async throws -> PassedOver? = { _ in nil }
                _ = try await reader.readMultipart(onFile: nothing)
            } else {
                _ = try await reader.readForm()
            }
        } catch let stale as StaleForm {
            // Without the storage nobody's token is known, so that every form comes out stale.
            return stale.repost
        } catch {
            return nil
        }
        return context.trace.fields.flatMap { StaleForm($0, request).repost }
    }

    /// The sentence for a reason.
    static func textKey(_ reason: StorageUnavailable.Reason) -> String {
        switch reason {
        case .busy: "error.unavailable"
        case .unreachable, .failing: "error.storage-unavailable"
        case .full: "error.storage-full"
        }
    }
}

/// A file that is not kept, since there is nowhere to keep it.
private actor PassedOver: FileSink {
    func append(_ bytes: [UInt8]) async throws {}
    func finish() async throws {}
    func abort() async {}
}
