import Domain

/// Forgets failed sign-ins and counted attempts that no longer count.
package struct RemoveStaleAttempts: PeriodicJob {
    package let name = JobName.staleAttempts
    package let interval: Int64 = 3600

    /// Seconds; longer than the longest lock (``LockOut``: 15 min × 2⁴ = 4 h) and than any bucket needs to fill.
    private static let age: Int64 = 24 * 3600

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func run(_ turn: JobTurn) async throws -> Int {
        let time = turn.startedAt.adding(seconds: -Self.age)
        return try await context.storage.write { store in
            try store.accounts.removeFailures(before: time) + store.rateLimits.remove(unusedSince: time)
        }
    }
}
