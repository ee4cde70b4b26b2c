import Domain

/// Forgets who had an application open for review some time ago.
package struct RemoveReviewVisits: PeriodicJob {
    package let name = JobName.reviewVisits
    package let interval: Int64 = 3600

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func run(_ turn: JobTurn) async throws -> Int {
        let end = turn.startedAt.adding(seconds: -ReviewVisit.lifetime)
        return try await context.storage.write { try $0.reviewVisits.remove(before: end) }
    }
}
