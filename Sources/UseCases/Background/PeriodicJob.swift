package import Domain

/// Something that is done again and again, by one process at a time.
package protocol PeriodicJob: Sendable {
    var name: JobName { get }
    /// Seconds from the end of one run to the beginning of the next.
    var interval: Int64 { get }

    /// - Returns: how many things were removed.
    func run(_ turn: JobTurn) async throws -> Int
}

/// One run of a job, for which its lease was taken.
package struct JobTurn: Sendable {
    package let startedAt: Instant
    /// Keeps the lease for a further while; a long job asks now and then, and ends when the answer is `false`.
    package let renew: @Sendable () async throws -> Bool

    package init(startedAt: Instant, renew: @escaping @Sendable () async throws -> Bool) {
        (self.startedAt, self.renew) = (startedAt, renew)
    }
}
