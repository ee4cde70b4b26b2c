package import Domain

/// When a message that could not be sent is tried again, and when it is given up.
package struct RetryPlan: Hashable, Sendable {
    /// Seconds before the second attempt; doubled before each further one.
    package let first: Int64
    /// The longest pause, in seconds.
    package let longest: Int64
    /// The number of attempts after which a message is parked.
    package let limit: Int

    /// Thirty attempts within 21 hours: 10 s, 20 s … 2,560 s make 85 minutes, and twenty more hours follow.
    package static let standard = RetryPlan(first: 10, longest: 3600, limit: 30)

    package init(first: Int64, longest: Int64, limit: Int) {
        (self.first, self.longest, self.limit) = (first, longest, limit)
    }

    /// When the attempt after the `attempts`-th is due; `nil` when there shall be none.
    package func next(after attempts: Int, at now: Instant) -> Instant? {
        guard attempts < limit else { return nil }
        // The doubling stops where the longest pause is reached, long before it could overflow.
        let doublings = min(max(attempts - 1, 0), 20)
        return now.adding(seconds: min(first << doublings, longest))
    }
}
