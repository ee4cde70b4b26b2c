package import Access
package import Domain
import FormEngine
package import Programmes

/// Grants one unit longer time for a deadline of a batch (延期); the site's administrator does it, with a reason.
package struct ExtendDeadline: Sendable {
    /// What the form says, as typed.
    package struct Input: Sendable {
        package let batch: BatchID
        /// Its full name or its credit code.
        package let unit: String
        package let deadline: Deadline
        /// `YYYY-MM-DD`.
        package let day: String
        /// `HH:MM`.
        package let time: String
        package let reason: String

        package init(batch: BatchID, unit: String, deadline: Deadline, day: String, time: String, reason: String) {
            (self.batch, self.unit, self.deadline) = (batch, unit, deadline)
            (self.day, self.time, self.reason) = (day, time, reason)
        }
    }

    package enum Refusal: Hashable, Sendable {
        /// None has this name or code, or several have this name.
        case unitUnknown
        /// The batch has no such deadline, so that nothing can be longer.
        case noDeadline
        case dayWrong
        case timeWrong
        /// It has to end later than the batch's own deadline.
        case notLater(than: Instant)
        case reasonMissing
        case reasonTooLong(limit: Int)
    }

    private static let limit = 500
    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(_ actor: Actor, _ input: Input) async throws -> Outcome<Void, Refusal> {
        guard actor.has(.siteAdministrator) else { return .forbidden }
        let now = context.clock.now()
        let id: ExtensionID = context.ids.next(at: now)
        return try await context.storage.write { store in
            guard let batch = try store.batches.find(input.batch) else { return .hidden }
            let unit = try store.units.find(named: input.unit.trimmed)
            let end = end(input)
            let refusals = refusals(input, batch, unit, end)
            guard refusals.isEmpty, let unit, case .success(let until) = end else { return .refused(refusals) }
            try store.extensions.insert(
                DeadlineExtension(
                    id: id, batch: batch.id, unit: unit.id, unitName: unit.name, deadline: input.deadline,
                    until: until, reason: input.reason.trimmed, account: actor.account,
                    actorName: try store.accounts.find(actor.account)?.displayName ?? "", at: now))
            return .done(())
        }
    }

    private func refusals(
        _ input: Input, _ batch: Batch, _ unit: Unit?, _ end: Result<Instant, ProblemError<Refusal>>
    ) -> [Refusal] {
        var refusals: [Refusal] = unit == nil ? [.unitUnknown] : []
        let own = batch.own(input.deadline)
        if own == nil { refusals.append(.noDeadline) }
        switch end {
        case .failure(let failure): refusals.append(failure.problem)
        case .success(let until): if let own, until <= own { refusals.append(.notLater(than: own)) }
        }
        let reason = input.reason.trimmed
        if reason.isEmpty { refusals.append(.reasonMissing) }
        if TextLength.count(reason) > Self.limit { refusals.append(.reasonTooLong(limit: Self.limit)) }
        return refusals
    }

    private func end(_ input: Input) -> Result<Instant, ProblemError<Refusal>> {
        guard let day = CivilDate(iso: input.day.trimmed) else { return .failure(.init(.dayWrong)) }
        guard let time = TimeOfDay(input.time.trimmed) else { return .failure(.init(.timeWrong)) }
        return .success(context.site.zone.instant(of: day, hour: time.hour, minute: time.minute))
    }
}
