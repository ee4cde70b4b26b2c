import HTTPTypes
package import Hummingbird

/// Decides which answers the connection compresses: text of more than 1 KB, and never the answer to HEAD.
///
/// Only here are the method and the final body known; the connection's compressor obeys the mark and removes it.
package struct CompressionMark: RouterMiddleware {
    /// The header that never leaves the server.
    static let headerName = "x-bole-compress"
    /// Shorter bodies gain nothing.
    static let minimumLength = 1024

    package init() {}

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard request.method != .head, Self.isText(response), Self.isLong(response),
            let mark = HTTPField.Name(Self.headerName)
        else { return response }
        response.headers[mark] = "1"
        response.headers[.vary] = "accept-encoding"
        return response
    }

    private static func isText(_ response: Response) -> Bool {
        guard response.headers[.contentEncoding] == nil, let type = response.headers[.contentType] else { return false }
        return type.hasPrefix("text/") || type.hasPrefix("image/svg+xml") || type.hasPrefix("application/json")
            || type.hasPrefix("application/manifest+json")
    }

    private static func isLong(_ response: Response) -> Bool {
        (response.body.contentLength ?? .max) > minimumLength
    }
}
