package import Domain

/// Messages that are not sent any more for the same reason.
package struct ParkedMessages: Hashable, Sendable {
    package let reason: String
    package let count: Int
    package let oldest: Instant

    package init(reason: String, count: Int, oldest: Instant) {
        (self.reason, self.count, self.oldest) = (reason, count, oldest)
    }
}
