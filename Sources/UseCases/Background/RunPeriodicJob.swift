import Domain

/// Runs a job when it is due and no other process runs it.
///
/// A run that fails keeps its lease: the job is tried again, here or elsewhere, when the lease has run out.
package struct RunPeriodicJob: Sendable {
    /// How long a process may be silent, in seconds, before another one takes the job over.
    package static let leaseSeconds: Int64 = 300

    private let context: SiteContext
    private let holder: String

    /// - Parameter holder: names this process; no other one has the same.
    package init(_ context: SiteContext, holder: String) {
        (self.context, self.holder) = (context, holder)
    }

    /// - Returns: how many things were removed; `nil` when the job is not due or somebody else has it.
    /// - Throws: what the job or the storage throws.
    @discardableResult
    package func callAsFunction(_ job: any PeriodicJob) async throws -> Int? {
        let now = context.clock.now()
        let (name, holder) = (job.name, holder)
        let threshold = now.adding(seconds: -job.interval)
        let isTaken = try await context.storage.write { store in
            try store.jobs.take(
                name, by: holder, at: now, until: now.adding(seconds: Self.leaseSeconds), notRunSince: threshold)
        }
        guard isTaken else { return nil }
        let count = try await job.run(JobTurn(startedAt: now, renew: renewing(name)))
        let end = context.clock.now()
        _ = try await context.storage.write { try $0.jobs.finish(name, by: holder, at: end) }
        return count
    }

    private func renewing(_ name: JobName) -> @Sendable () async throws -> Bool {
        { [context, holder] in
            let end = context.clock.now().adding(seconds: Self.leaseSeconds)
            return try await context.storage.write { try $0.jobs.renew(name, by: holder, until: end) }
        }
    }
}
