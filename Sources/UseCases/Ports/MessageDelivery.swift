/// Hands messages to whoever carries them: a mail gateway, a short-message service.
///
/// The same message may come twice, after a crash or when the other side was slow; its id is the same then.
package protocol MessageDelivery: Sendable {
    func deliver(_ message: ClaimedMessage) async -> DeliveryVerdict
}

/// What came of an attempt to deliver a message. Reasons are for operators and name no person.
package enum DeliveryVerdict: Hashable, Sendable {
    case delivered
    /// It may work later.
    case failed(reason: String)
    /// It will never work as things are.
    case impossible(reason: String)
}
