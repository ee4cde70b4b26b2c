package import Domain
package import Expressions
import FormEngine

/// A batch (批次, in Anhui 计划) of a programme: its window, its lines, its wording.
package struct Batch: Hashable, Sendable {
    package let id: BatchID
    package let programme: ProgrammeID
    /// E.g. `2026`.
    package let year: String
    package let name: String
    /// The batches that it concerns (相关批次).
    package let related: String
    /// What may be applied for (申报类型), as printed.
    package let kinds: String
    package let publishedAt: Instant
    /// First submissions are taken in `[opensAt, closesAt)`.
    package let opensAt: Instant
    package let closesAt: Instant
    /// Until when a returned application may be submitted again.
    package let correctionClosesAt: Instant
    /// Until when reviewers may rank (推荐排序截止时间).
    package let rankingClosesAt: Instant?
    /// Until when stages may decide (审核截止时间); `nil` = as long as they need.
    package let reviewClosesAt: Instant?
    /// The day from which “近五年” is counted back.
    package let referenceDate: CivilDate
    package let parameters: [String: Value]
    /// Longer time for whom the batch is looked at, by deadline; conditions do not see it.
    private var extended: [Deadline: Instant] = [:]

    package init(
        id: BatchID, programme: ProgrammeID, year: String, name: String, related: String, kinds: String,
        publishedAt: Instant, opensAt: Instant, closesAt: Instant, correctionClosesAt: Instant,
        rankingClosesAt: Instant?, reviewClosesAt: Instant? = nil, referenceDate: CivilDate,
        parameters: [String: Value]
    ) {
        (self.id, self.programme, self.year, self.name) = (id, programme, year, name)
        (self.related, self.kinds, self.publishedAt) = (related, kinds, publishedAt)
        (self.opensAt, self.closesAt, self.correctionClosesAt) = (opensAt, closesAt, correctionClosesAt)
        (self.rankingClosesAt, self.reviewClosesAt) = (rankingClosesAt, reviewClosesAt)
        (self.referenceDate, self.parameters) = (referenceDate, parameters)
    }

    package func isOpen(at now: Instant) -> Bool {
        publishedAt <= now && opensAt <= now && now < submissionEnd
    }

    /// When this deadline ends for whom the batch is looked at; `nil` = it has none.
    package func deadline(_ deadline: Deadline) -> Instant? {
        extended[deadline] ?? own(deadline)
    }

    /// Until when a first submission is taken, for whom the batch is looked at.
    package var submissionEnd: Instant { deadline(.submission) ?? closesAt }
    /// Until when a returned application is taken again, for whom the batch is looked at.
    package var correctionEnd: Instant { deadline(.correction) ?? correctionClosesAt }

    /// The batch's own end of a deadline, whatever somebody was granted.
    package func own(_ deadline: Deadline) -> Instant? {
        switch deadline {
        case .submission: closesAt
        case .correction: correctionClosesAt
        case .review: reviewClosesAt
        case .ranking: rankingClosesAt
        }
    }

    /// The same batch with longer deadlines; a shorter time than its own changes nothing.
    package func extended(_ ends: [Deadline: Instant]) -> Batch {
        var batch = self
        for (deadline, end) in ends where own(deadline).map({ $0 < end }) ?? false { batch.extended[deadline] = end }
        // Whoever may hand in later may also mend later.
        if let end = batch.extended[.submission], batch.correctionEnd < end {
            batch.extended[.correction] = end
        }
        return batch
    }

    /// What conditions see under `batch`.
    package func values(in zone: CivilZone) -> [String: Value] {
        var values = parameters
        values["year"] = Int64(year).map(Value.integer) ?? .null
        values["reference_date"] = .date(referenceDate)
        values["opens_on"] = .date(zone.date(of: opensAt))
        values["closes_on"] = .date(zone.date(of: closesAt))
        return values
    }
}
