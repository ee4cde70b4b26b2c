package import Hummingbird

/// Everything that belongs to recommending: orders, quotas, longer deadlines, deputies.
package struct RecommendingRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        RankingRoutes(offices).add(to: router)
        RankRoutes(offices).add(to: router)
        QuotaRoutes(offices).add(to: router)
        DeadlineRoutes(offices).add(to: router)
        DeputyRoutes(offices).add(to: router)
    }
}
