package import Domain
import HTTPTypes
package import Hummingbird

/// Slows down one address that signs in again and again (429); everything else passes.
package struct RateLimit: RouterMiddleware {
    private let attempts: any AttemptCounting
    private let clock: WallClock
    private let applies: @Sendable (Request) -> Bool

    /// - Parameter applies: which requests count; by default each POST to `/{site}/login`.
    package init(
        _ attempts: any AttemptCounting, clock: WallClock,
        applies: @escaping @Sendable (Request) -> Bool = RateLimit.isSignIn
    ) {
        self.attempts = attempts
        self.clock = clock
        self.applies = applies
    }

    /// Whether `request` is a POST to `/{site}/login`.
    @Sendable package static func isSignIn(_ request: Request) -> Bool {
        let segments = request.uri.path.split(separator: "/")
        return request.method == .post && segments.count == 2 && segments[1] == "login"
    }

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        if applies(request), let site = context.site {
            let key = "\(context.listener.rawValue) \(context.peerAddress)"
            if let seconds = try await attempts.take(key, at: site, now: clock.now()) {
                throw RequestRefusal.tooManyRequests(retryAfter: seconds)
            }
        }
        return try await next(request, context)
    }
}
