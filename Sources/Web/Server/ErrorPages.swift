import HTTPTypes
package import Hummingbird
import Logging
import NIOHTTP1
import UseCases

/// Turns every error into a page: what is ``UserFacing`` with its own words, the rest neutrally, with the request's id.
///
/// Stands twice in the chain: outermost for errors of the doors themselves, and behind ``Sessions``, where the page
/// can show who is signed in.
package struct ErrorPages: RouterMiddleware {
    /// Renders a page as HTML; when it throws, a bare line with status and request id is sent.
    package typealias Renderer = @Sendable (ErrorPage, BoleRequestContext) async throws -> String

    private let render: Renderer

    package init(render: @escaping Renderer) {
        self.render = render
    }

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // The connection cannot be read any further: the server answers 400 by itself and closes.
            throw error
        } catch {
            return await answer(to: error, request, context)
        }
    }

    private func answer(to error: any Error, _ request: Request, _ context: BoleRequestContext) async -> Response {
        let verdict = Verdict(of: error)
        if verdict.isUnexpected {
            context.logger.error(
                "request failed", metadata: ["error": .string(LogText.escaped("\(error)", limit: 500))])
        }
        let page = ErrorPage(
            status: verdict.status.code, textKey: verdict.textKey, requestID: context.requestID,
            repost: await repost(error, request, context))
        var headers = verdict.headers
        headers[.contentType] = "text/html; charset=utf-8"
        return Response(status: verdict.status, headers: headers, body: await body(of: page, context))
    }

    /// What was typed and could not be kept, to be sent again.
    private func repost(
        _ error: any Error, _ request: Request, _ context: BoleRequestContext
    ) async -> ErrorPage.Repost? {
        if let failure = error as? StorageUnavailable {
            context.logger.error(
                "storage unavailable",
                metadata: [
                    "reason": "\(failure.reason)", "detail": .string(LogText.escaped(failure.detail, limit: 500)),
                ])
            return await UnsavedForm.repost(request, context)
        }
        return (error as? StaleForm)?.repost
    }

    private func body(of page: ErrorPage, _ context: BoleRequestContext) async -> ResponseBody {
        do {
            return ResponseBody(byteBuffer: ByteBuffer(string: try await render(page, context)))
        } catch {
            context.logger.error("error page failed", metadata: ["error": .string(LogText.escaped("\(error)"))])
            let line = "<!doctype html><title>\(page.status)</title><p>\(page.status) \(page.requestID)</p>"
            return ResponseBody(byteBuffer: ByteBuffer(string: line))
        }
    }
}

/// What may be said about an error.
private struct Verdict {
    var status: HTTPResponse.Status
    var textKey: String
    var headers: HTTPFields = [:]
    var isUnexpected = false

    init(of error: any Error) {
        switch error {
        case let error as any UserFacing:
            (status, textKey, headers) = (error.status, error.textKey, error.headers)
        case let error as HTTPError:
            (status, textKey) = (error.status, Self.textKey(for: error.status))
            headers[.allow] = error.headers[.allow]
            headers[.retryAfter] = error.headers[.retryAfter]
        case let error as any HTTPResponseError:
            (status, textKey) = (error.status, Self.textKey(for: error.status))
        case let failure as StorageUnavailable:
            (status, textKey) = (.serviceUnavailable, UnsavedForm.textKey(failure.reason))
            headers[.retryAfter] = "\(UnsavedForm.retryAfter)"
        case is CancellationError:
            (status, textKey) = (.serviceUnavailable, Self.textKey(for: .serviceUnavailable))
        default:
            (status, textKey, isUnexpected) = (.internalServerError, "error.internal", true)
        }
    }

    private static func textKey(for status: HTTPResponse.Status) -> String {
        switch status {
        case .unauthorized, .forbidden: "error.forbidden"
        case .notFound, .gone: "error.not-found"
        case .methodNotAllowed: "error.method-not-allowed"
        case .contentTooLarge: "error.too-large"
        case .unsupportedMediaType: "error.unsupported-media-type"
        case .tooManyRequests: "error.too-many-requests"
        case .serviceUnavailable: "error.unavailable"
        default: status.kind == .clientError ? "error.bad-request" : "error.internal"
        }
    }
}
