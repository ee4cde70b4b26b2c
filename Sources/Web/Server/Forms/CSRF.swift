import HTTPTypes
package import Hummingbird
import Logging

/// Refuses unsafe requests that another web site made the browser send.
///
/// Two belts. `Origin` and `Sec-Fetch-Site`, where the browser sends them, must say that the form is our own: checked
/// here. And the form's hidden field ``fieldName`` or the header ``headerName`` must hold the session's token: checked
/// by ``RouterMethods/form(_:limits:handler:)`` and ``RouterMethods/upload(_:handler:)``, through which alone unsafe
/// routes are registered. A route that answers without that check gets its answer replaced by an error, so that it is
/// found at the first try.
package struct CSRF: RouterMiddleware {
    /// The hidden field of every form; before the first file in a form with files.
    package static let fieldName = "csrf"
    /// The header by which a script may send the token instead.
    package static let headerName = "X-CSRF-Token"

    package init() {}

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        guard Self.isUnsafe(request.method) else { return try await next(request, context) }
        guard Self.origin(of: request) != .foreign else { throw RequestRefusal.foreignOrigin }
        Self.check(HTTPField.Name(Self.headerName).flatMap { request.headers[$0] }, context)
        let response = try await next(request, context)
        guard context.trace.isTokenChecked else {
            context.logger.critical("a route answered without looking at the token")
            throw HTTPError(.internalServerError)
        }
        return response
    }

    /// Compares `token` with the session's and notes in the request's trace when it is right.
    static func check(_ token: String?, _ context: BoleRequestContext) {
        if let token, MaskedToken.matches(token, secret: context.csrfSecret) { context.trace.noteTokenChecked() }
    }

    /// What the browser says about where a form was sent from.
    enum Origin {
        case own, foreign, unsaid
    }

    /// Reads `Sec-Fetch-Site` and `Origin`; one foreign word is enough for ``Origin/foreign``.
    static func origin(of request: Request) -> Origin {
        let fetchSite = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        if let fetchSite, fetchSite != "same-origin", fetchSite != "none" { return .foreign }
        guard let origin = request.headers[.origin] else { return fetchSite == "same-origin" ? .own : .unsaid }
        guard let authority = request.head.authority?.lowercased() else { return .foreign }
        let isOwn = origin.lowercased() == "https://\(authority)" || origin.lowercased() == "http://\(authority)"
        return isOwn ? .own : .foreign
    }

    private static func isUnsafe(_ method: HTTPRequest.Method) -> Bool {
        method != .get && method != .head && method != .options
    }
}
