package import Domain
package import Hummingbird

/// Everything that stands before a site's own routes, in its right order.
package struct FrontDoor: Sendable {
    package var listener: Listener
    /// The names under which this listener may be called, see ``HostCheck``.
    package var hosts: Set<String>
    package var isBehindTLSProxy: Bool
    package var isCompressing: Bool
    package var assets: StaticAssets
    package var sessions: Sessions
    package var rateLimit: RateLimit
    package var sites: SiteRouting
    package var errorPages: ErrorPages

    package init(
        listener: Listener, hosts: Set<String> = HostCheck.loopbackHosts, isBehindTLSProxy: Bool = false,
        isCompressing: Bool = true, assets: StaticAssets, sessions: Sessions, rateLimit: RateLimit,
        sites: SiteRouting, errorPages: ErrorPages
    ) {
        self.listener = listener
        self.hosts = hosts
        self.isBehindTLSProxy = isBehindTLSProxy
        self.isCompressing = isCompressing
        self.assets = assets
        self.sessions = sessions
        self.rateLimit = rateLimit
        self.sites = sites
        self.errorPages = errorPages
    }

    /// A router with all doors in place; add the routes to it.
    package func router() -> Router<BoleRequestContext> {
        let router = Router(context: BoleRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Entrance(listener: listener, isBehindProxy: isBehindTLSProxy))
        if isCompressing { router.add(middleware: CompressionMark()) }
        router.add(middleware: SecurityHeaders(isBehindTLS: isBehindTLSProxy))
        router.add(middleware: HealthCheck())
        router.add(middleware: RequestLog())
        router.add(middleware: errorPages)
        router.add(middleware: HostCheck(hosts: hosts))
        router.add(middleware: assets)
        router.add(middleware: sites)
        router.add(middleware: rateLimit)
        router.add(middleware: sessions)
        // Once more, where it is known who is signed in.
        router.add(middleware: errorPages)
        router.add(middleware: CSRF())
        return router
    }
}
