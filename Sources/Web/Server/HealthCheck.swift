import HTTPTypes
package import Hummingbird

/// Answers `GET /health` while the process serves: `ok`, for whoever spreads requests over several servers.
///
/// It looks at nothing, least of all at the database: a server whose database is away still shows its error page, and
/// taking it out of service would help nobody. It stands before the check of hosts, since such probes often name an
/// address, and before the log, which they would fill.
package struct HealthCheck: RouterMiddleware {
    /// Where it answers; no site can have this name, since it is asked first.
    package static let path = "/health"

    package init() {}

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path == Self.path, request.method == .get || request.method == .head else {
            return try await next(request, context)
        }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(staticString: "ok\n")))
    }
}
