package import Access
package import Domain
import FormEngine
package import Programmes

/// The page 一级推荐单位推荐限额: what a first-level unit may report, what it maintains, what is taken (§8).
package struct ReadQuota: Sendable {
    /// One number to be maintained.
    package struct Line: Sendable {
        package let item: String
        package let label: String
        package let isIndicator: Bool
        /// What is stored; without a preset nothing can be declared.
        package let quota: Quota
        package let isPreset: Bool
    }

    /// What one unit has in one batch.
    package struct Part: Sendable {
        package let unit: Unit
        package let batch: Batch
        package let programme: Programme
        package let lines: [Line]
        /// Newest first.
        package let changes: [QuotaChange]
        package let isMaintained: Bool
        /// When the unit's time for reviewing ended, after which it reports nothing more; `nil` while there is time.
        package let closedAt: Instant?
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// `forbidden` for everybody who acts for no first-level unit (R-QUOTA-04).
    package func callAsFunction(_ actor: Actor, _ programme: ProgrammeID) async throws -> Outcome<[Part], Never> {
        guard let programme = context.site.programme(programme), programme.quota != nil else { return .hidden }
        let now = context.clock.now()
        return try await context.storage.read { store in
            let units = try actor.firstLevelUnits(in: programme.system, store)
            guard !units.isEmpty else { return .forbidden }
            let batches = try store.batches.list(of: programme.id).filter { $0.publishedAt <= now }
            return .done(
                try units.flatMap { unit in
                    try batches.compactMap { try Self.part(unit, $0, programme, store, at: now) }
                })
        }
    }

    /// `nil` for a batch without any preset, which had no quota.
    static func part(
        _ unit: Unit, _ batch: Batch, _ programme: Programme, _ store: any StoreTransaction, at now: Instant
    ) throws -> Part? {
        guard let rule = programme.quota else { return nil }
        let stored = try store.quotas.list(of: unit.id, batch: batch.id)
        guard !stored.isEmpty else { return nil }
        let end = try batch.extended(forReviewers: [unit.id], in: store).deadline(.review)
        return Part(
            unit: unit, batch: batch, programme: programme, lines: lines(unit, batch, programme, rule, stored),
            changes: try store.quotas.changes(of: unit.id, batch: batch.id),
            isMaintained: rule.isMaintained(stored, programme.form),
            closedAt: end.flatMap { now < $0 ? nil : $0 })
    }

    private static func lines(
        _ unit: Unit, _ batch: Batch, _ programme: Programme, _ rule: QuotaRule, _ stored: [Quota]
    ) -> [Line] {
        let kinds = rule.categories(programme.form).map { kind in
            line(kind.code, kind.name, stored, isIndicator: false, unit, batch, ceiling: nil)
        }
        return kinds
            + rule.indicators.map { indicator in
                line(
                    indicator.id, indicator.label, stored, isIndicator: true, unit, batch, ceiling: indicator.ceiling)
            }
    }

    private static func line(
        _ item: String, _ label: String, _ stored: [Quota], isIndicator: Bool, _ unit: Unit, _ batch: Batch,
        ceiling: Int?
    ) -> Line {
        let found = stored.first { $0.item == item }
        return Line(
            item: item, label: label, isIndicator: isIndicator,
            quota: found ?? Quota(unit: unit.id, batch: batch.id, item: item, ceiling: ceiling),
            isPreset: found != nil || isIndicator)
    }
}

extension Actor {
    /// The first-level units (一级推荐单位) for which he acts in a system.
    func firstLevelUnits(in system: SystemID, _ store: any StoreTransaction) throws -> [Unit] {
        try administeredUnits(in: system).sorted().compactMap(store.units.find).filter(\.isFirstLevel)
    }
}
