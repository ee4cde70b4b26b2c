/// Parks every message, because nobody was named who carries messages.
package struct NoDelivery: MessageDelivery {
    /// For operators; the same for every message, so that they are counted together.
    package static let reason = "no delivery is configured"

    package init() {}

    package func deliver(_ message: ClaimedMessage) async -> DeliveryVerdict {
        .impossible(reason: Self.reason)
    }
}
