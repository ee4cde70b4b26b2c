package import Domain

/// Leases the message that has been due longest and that nobody else takes first.
package struct ClaimMessage: Sendable {
    /// How many are looked at together, so that several senders find one each.
    private static let portion = 20

    private let storage: any Storage
    private let holder: String

    package init(_ storage: any Storage, holder: String) {
        (self.storage, self.holder) = (storage, holder)
    }

    /// - Returns: `nil` when nothing is due.
    package func callAsFunction(at now: Instant, until end: Instant) async throws -> ClaimedMessage? {
        while true {
            let ids = try await storage.read { try $0.outbox.due(at: now, limit: Self.portion) }
            guard !ids.isEmpty else { return nil }
            for id in ids {
                let holder = holder
                let message = try await storage.write { try $0.outbox.claim(id, by: holder, at: now, until: end) }
                if let message { return message }
            }
        }
    }
}
