package import Domain

/// Sends one message that is due: leases it, hands it over, and writes down what came of it.
///
/// Whoever dies in between loses the lease, and another sender takes over: a message is sent at least once, always under
/// the same id.
package struct DeliverOutbox: Sendable {
    /// What was done.
    package enum Step: Hashable, Sendable {
        /// Nothing is due.
        case nothing
        case delivered(MessageID)
        case postponed(MessageID, reason: String)
        case parked(MessageID, reason: String)
        /// The lease ran out while the message was being sent, and another sender has it.
        case lost(MessageID)
    }

    /// How long a delivery may take, in seconds, before another sender tries the same message.
    package static let leaseSeconds: Int64 = 120

    private let context: SiteContext
    private let delivery: any MessageDelivery
    private let plan: RetryPlan
    private let holder: String

    /// - Parameter holder: names this process; no other one has the same.
    package init(
        _ context: SiteContext, delivery: any MessageDelivery, plan: RetryPlan = .standard, holder: String
    ) {
        (self.context, self.delivery, self.plan, self.holder) = (context, delivery, plan, holder)
    }

    /// - Throws: what the storage throws; the message is then tried again when its lease has run out.
    package func callAsFunction() async throws -> Step {
        let now = context.clock.now()
        let claim = ClaimMessage(context.storage, holder: holder)
        guard let message = try await claim(at: now, until: now.adding(seconds: Self.leaseSeconds)) else {
            return .nothing
        }
        return try await settle(message, await verdict(on: message))
    }

    private func verdict(on message: ClaimedMessage) async -> DeliveryVerdict {
        guard message.payload != nil else { return .impossible(reason: "the stored message cannot be read") }
        // Senders that died while they had it are counted, too.
        guard message.attempts <= plan.limit else { return .impossible(reason: "no sender survived it") }
        return await delivery.deliver(message)
    }

    private func settle(_ message: ClaimedMessage, _ verdict: DeliveryVerdict) async throws -> Step {
        let now = context.clock.now()
        switch verdict {
        case .delivered:
            let isDone = try await context.storage.write { try $0.outbox.finish(message, at: now) }
            return isDone ? .delivered(message.id) : .lost(message.id)
        case .failed(let reason):
            guard let due = plan.next(after: message.attempts, at: now) else { return try await park(message, reason) }
            let isDone = try await context.storage.write {
                try $0.outbox.postpone(message, to: due, because: reason)
            }
            return isDone ? .postponed(message.id, reason: reason) : .lost(message.id)
        case .impossible(let reason): return try await park(message, reason)
        }
    }

    private func park(_ message: ClaimedMessage, _ reason: String) async throws -> Step {
        let now = context.clock.now()
        let isDone = try await context.storage.write { try $0.outbox.park(message, at: now, because: reason) }
        return isDone ? .parked(message.id, reason: reason) : .lost(message.id)
    }
}
