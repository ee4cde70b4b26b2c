package import Hummingbird

/// Everything that reviewers and auditors open: lists, applications, histories.
package struct ReviewingRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        ReviewListRoutes(offices).add(to: router)
        UnsubmittedRoutes(offices).add(to: router)
        SelectionRoutes(offices).add(to: router)
        ReviewRoutes(offices).add(to: router)
        ReviewAsideRoutes(offices).add(to: router)
        ResultRoutes(offices).add(to: router)
        ReinstatementRoutes(offices).add(to: router)
        PublicityRoutes(offices).add(to: router)
        ObjectionRoutes(offices).add(to: router)
        HistoryRoutes(offices).add(to: router)
        LookUpRoutes(offices).add(to: router)
        AuditRoutes(offices).add(to: router)
    }
}
