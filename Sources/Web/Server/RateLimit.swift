package import Domain
import HTTPTypes
package import Hummingbird

/// Slows down one address that signs in again and again (429); everything else passes.
package struct RateLimit: RouterMiddleware {
    /// How often one address may try; `perMinute` attempts come back each minute after `burst` have been used.
    package struct Settings: Sendable {
        package var burst: Int
        package var perMinute: Int

        package init(burst: Int = 20, perMinute: Int = 20) {
            self.burst = burst
            self.perMinute = perMinute
        }
    }

    private let buckets: TokenBuckets
    private let clock: WallClock
    private let applies: @Sendable (Request) -> Bool

    /// - Parameter applies: which requests count; by default each POST to `/{site}/login`.
    package init(
        settings: Settings = Settings(), clock: WallClock,
        applies: @escaping @Sendable (Request) -> Bool = RateLimit.isSignIn
    ) {
        buckets = TokenBuckets(burst: settings.burst, perMinute: settings.perMinute)
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
        if applies(request), let seconds = buckets.take(context.peerAddress, at: clock.now()) {
            throw RequestRefusal.tooManyRequests(retryAfter: seconds)
        }
        return try await next(request, context)
    }
}
