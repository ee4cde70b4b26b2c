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
    /// The day from which “近五年” is counted back.
    package let referenceDate: CivilDate
    package let parameters: [String: Value]

    package init(
        id: BatchID, programme: ProgrammeID, year: String, name: String, related: String, kinds: String,
        publishedAt: Instant, opensAt: Instant, closesAt: Instant, correctionClosesAt: Instant,
        rankingClosesAt: Instant?, referenceDate: CivilDate, parameters: [String: Value]
    ) {
        (self.id, self.programme, self.year, self.name) = (id, programme, year, name)
        (self.related, self.kinds, self.publishedAt) = (related, kinds, publishedAt)
        (self.opensAt, self.closesAt, self.correctionClosesAt) = (opensAt, closesAt, correctionClosesAt)
        (self.rankingClosesAt, self.referenceDate, self.parameters) = (rankingClosesAt, referenceDate, parameters)
    }

    package func isOpen(at now: Instant) -> Bool {
        publishedAt <= now && opensAt <= now && now < closesAt
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
