import Domain

/// Forgets messages that were sent long ago.
package struct RemoveDeliveredMessages: PeriodicJob {
    package let name = JobName.deliveredMessages
    package let interval: Int64 = 24 * 3600

    /// Seconds: 30 days, in which somebody may ask whether a message went out.
    private static let age: Int64 = 30 * 24 * 3600

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func run(_ turn: JobTurn) async throws -> Int {
        let time = turn.startedAt.adding(seconds: -Self.age)
        return try await context.storage.write { try $0.outbox.removeDelivered(before: time) }
    }
}
