package import Domain
package import Hummingbird
import Programmes
import Texts
import UseCases

/// All routes of all sites, behind the front door of a listener.
package struct SiteRoutes: Sendable {
    private let offices: Offices
    private let clock: WallClock
    private let attempts: StoredAttempts
    private let looks: StoredAttempts

    package init(_ offices: Offices, clock: WallClock) {
        (self.offices, self.clock) = (offices, clock)
        // A unit's whole staff may share one address.
        attempts = StoredAttempts(
            offices.bySite.mapValues(\.context.storage), limit: AttemptLimit(burst: 60, perMinute: 60))
        // A paper is looked up by hand, and nobody guesses 160 bits; this only keeps the database quiet.
        looks = StoredAttempts(
            offices.bySite.mapValues(\.context.storage), limit: AttemptLimit(burst: 30, perMinute: 30))
    }

    /// - Parameters:
    ///   - hosts: the names under which the listener may be called, see ``HostCheck``.
    ///   - isBehindTLSProxy: whether a proxy of ours speaks TLS with the browsers.
    package func router(
        for listener: Listener, hosts: Set<String> = HostCheck.loopbackHosts, isBehindTLSProxy: Bool = false
    ) -> Router<BoleRequestContext> {
        let portal = PortalRoutes(offices)
        let door = FrontDoor(
            listener: listener, hosts: hosts, isBehindTLSProxy: isBehindTLSProxy, assets: offices.assets,
            sessions: offices.sessions, rateLimit: RateLimit(attempts, clock: clock),
            sites: SiteRouting(sites: Set(offices.bySite.keys), home: portal.sites),
            errorPages: ErrorPages(render: ErrorPageRenderer(offices).render))
        let router = door.router()
        portal.add(to: router)
        SignInRoutes(offices).add(to: router)
        FirstPasswordRoutes(offices).add(to: router)
        DevelopmentMailRoutes(offices).add(to: router)
        ProfileRoutes(offices).add(to: router)
        BindingRoutes(offices).add(to: router)
        ApplyingRoutes(offices).add(to: router)
        ReviewingRoutes(offices).add(to: router)
        VerifyRoutes(offices, looks, clock: clock).add(to: router)
        RecommendingRoutes(offices).add(to: router)
        return router
    }
}
