import Crypto
import Domain
package import Hummingbird
import Logging

/// Writes one line per request: method, route, status, duration, request id, and who, as a digest.
///
/// The route is the pattern that matched, not the path, and no query: what people type stays out of the log.
package struct RequestLog: RouterMiddleware {
    package init() {}

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            let response = try await next(request, context)
            write(request, context, status: "\(response.status.code)")
            return response
        } catch {
            write(request, context, status: "broken")
            throw error
        }
    }

    private func write(_ request: Request, _ context: BoleRequestContext, status: String) {
        let elapsed = (ContinuousClock.now - context.startedAt).components
        let milliseconds = elapsed.seconds * 1000 + elapsed.attoseconds / 1_000_000_000_000_000
        var metadata: Logger.Metadata = [
            "method": .string(LogText.escaped(request.method.rawValue, limit: 16)),
            "route": .string(LogText.escaped(context.endpointPath ?? "-")),
            "status": .string(status),
            "ms": .stringConvertible(milliseconds),
            "listener": .string(context.listener.rawValue),
        ]
        if let account = context.trace.account {
            let digest = Hex.text(SHA256.hash(data: Array(account.text.utf8)))
            metadata["account"] = .string(String(digest.prefix(12)))
        }
        context.logger.info("request", metadata: metadata)
    }
}
