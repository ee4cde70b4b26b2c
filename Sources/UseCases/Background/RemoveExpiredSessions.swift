/// Forgets sessions that are over.
package struct RemoveExpiredSessions: PeriodicJob {
    package let name = JobName.expiredSessions
    package let interval: Int64 = 3600

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func run(_ turn: JobTurn) async throws -> Int {
        try await context.storage.write { try $0.sessions.removeExpired(at: turn.startedAt) }
    }
}
