package import Domain

/// Messages that wait, were sent, or were given up.
package protocol OutboxRows {
    /// - Returns: `false` when a message with the same key was written before; nothing is written then.
    @discardableResult
    func enqueue(_ message: OutboxMessage) throws -> Bool

    /// The messages that can be claimed, those that have been due longest first, at most `limit`.
    ///
    /// Messages of kinds that only a newer program knows are left to it.
    func due(at now: Instant, limit: Int) throws -> [MessageID]

    /// Leases a message that is due; a lease that ran out is taken over.
    ///
    /// - Returns: `nil` when somebody else has it, or it is not due any more.
    func claim(_ id: MessageID, by holder: String, at now: Instant, until end: Instant) throws -> ClaimedMessage?

    /// - Returns: `false` when the lease was lost to another sender; nothing is changed then.
    func finish(_ message: ClaimedMessage, at now: Instant) throws -> Bool

    /// - Returns: `false` as in ``finish(_:at:)``.
    func postpone(_ message: ClaimedMessage, to due: Instant, because reason: String) throws -> Bool

    /// - Returns: `false` as in ``finish(_:at:)``.
    func park(_ message: ClaimedMessage, at now: Instant, because reason: String) throws -> Bool

    /// By reason, the most frequent first.
    func parked() throws -> [ParkedMessages]

    /// Lets parked messages be tried anew.
    /// - Returns: how many there were.
    func release(at now: Instant) throws -> Int

    /// - Returns: how many there were.
    func removeDelivered(before time: Instant) throws -> Int
}

/// The last messages that a demo would have sent.
package protocol DevelopmentMailRows {
    /// Does nothing when it is there already; older ones than the newest `count` go.
    func insert(_ mail: DevelopmentMail, keeping count: Int) throws

    /// Newest first.
    func list() throws -> [DevelopmentMail]
}
