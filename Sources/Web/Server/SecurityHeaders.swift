import HTTPTypes
package import Hummingbird

/// Puts the browser's own defences on every answer; outermost, so that error pages and files have them too.
///
/// A header that a handler has set itself is kept: a download may carry a stricter policy.
package struct SecurityHeaders: RouterMiddleware {
    private let headers: [(HTTPField.Name, String)]

    /// - Parameter isBehindTLS: whether browsers are to be told never to come without TLS again.
    package init(isBehindTLS: Bool) {
        var all = Self.always
        if isBehindTLS {
            all.append(("Strict-Transport-Security", "max-age=31536000"))
        }
        headers = all.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
    }

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in headers where response.headers[name] == nil {
            response.headers[name] = value
        }
        // A body after HEAD would be read as the start of the next answer.
        return request.method == .head ? response.createHeadResponse() : response
    }

    private static let always: [(String, String)] = [
        ("Content-Security-Policy", policy.joined(separator: "; ")),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cache-Control", "no-store"),
    ]

    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob:", "font-src 'self'",
        "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ]
}
