package import Access
package import Domain
import FormEngine
import Programmes

/// A first-level unit maintains how many it recommends (各项指标推荐数量) before it reports (R-QUOTA-03).
package struct DeclareQuota: Sendable {
    /// One number as typed, with the version that the page showed.
    package struct Entry: Hashable, Sendable {
        package let item: String
        package let text: String
        package let version: Int64

        package init(item: String, text: String, version: Int64) {
            (self.item, self.text, self.version) = (item, text, version)
        }
    }

    package enum Problem: Hashable, Sendable {
        /// Neither 0 nor a positive whole number of at most four digits.
        case notANumber
        /// The authority preset nothing, so nothing can be declared.
        case notPreset
        case aboveCeiling(Int)
        /// So many were reported already.
        case belowUsed(Int)
        /// The unit's time for reviewing ended then, so that nothing more is reported.
        case closed(Instant)
        /// Somebody changed the number since the page was shown; what it is now.
        case stale(Int?)
    }

    package struct Refusal: Hashable, Sendable {
        package let item: String
        package let problem: Problem

        package init(item: String, problem: Problem) {
            (self.item, self.problem) = (item, problem)
        }
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// All numbers are kept, or none.
    package func callAsFunction(
        _ actor: Actor, _ unit: UnitID, _ batch: BatchID, _ entries: [Entry]
    ) async throws -> Outcome<Void, Refusal> {
        let now = context.clock.now()
        do {
            return try await context.storage.write { [context] store in
                guard let batch = try store.batches.find(batch), batch.publishedAt <= now,
                    let programme = context.site.programme(batch.programme), programme.quota != nil
                else { return .hidden }
                let units = try actor.firstLevelUnits(in: programme.system, store)
                guard !units.isEmpty else { return .forbidden }
                guard let unit = units.first(where: { $0.id == unit }),
                    let part = try ReadQuota.part(unit, batch, programme, store, at: now)
                else { return .hidden }
                return try Declaration(
                    store: store, part: part, actor: actor, system: programme.system, now: now
                ).run(entries)
            }
        } catch let lost as Declaration.Lost {
            return .refused([Refusal(item: lost.item, problem: .stale(nil))])
        }
    }
}

/// One declaration, inside its transaction.
private struct Declaration {
    /// The row did not take the number; everything is undone.
    struct Lost: Error {
        let item: String
    }

    let store: any StoreTransaction
    let part: ReadQuota.Part
    let actor: Actor
    let system: SystemID
    let now: Instant

    func run(_ entries: [DeclareQuota.Entry]) throws -> Outcome<Void, DeclareQuota.Refusal> {
        var refusals: [DeclareQuota.Refusal] = []
        var changes: [(quota: Quota, number: Int)] = []
        for line in part.lines {
            guard let entry = entries.first(where: { $0.item == line.item }) else { continue }
            switch read(entry, line) {
            case .success(nil): break
            case .success(let number?): changes.append((line.quota, number))
            case .failure(let failure):
                refusals.append(DeclareQuota.Refusal(item: line.item, problem: failure.problem))
            }
        }
        guard refusals.isEmpty else { return .refused(refusals) }
        for (quota, number) in changes { try declare(number, quota) }
        return .done(())
    }

    /// `nil` when the number stays what it is.
    private func read(
        _ entry: DeclareQuota.Entry, _ line: ReadQuota.Line
    ) -> Result<Int?, ProblemError<DeclareQuota.Problem>> {
        let text = entry.text.trimmed
        if let end = part.closedAt {
            let stands = line.quota.declared.map(String.init) ?? ""
            return text == stands ? .success(nil) : .failure(.init(.closed(end)))
        }
        guard line.isPreset else { return text.isEmpty ? .success(nil) : .failure(.init(.notPreset)) }
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text)
        else { return .failure(.init(.notANumber)) }
        if let ceiling = line.quota.ceiling, number > ceiling { return .failure(.init(.aboveCeiling(ceiling))) }
        if number < line.quota.used { return .failure(.init(.belowUsed(line.quota.used))) }
        if number == line.quota.declared { return .success(nil) }
        return line.quota.version == entry.version ? .success(number) : .failure(.init(.stale(line.quota.declared)))
    }

    private func declare(_ number: Int, _ quota: Quota) throws {
        guard try store.quotas.declare(number, for: quota) else { throw Lost(item: quota.item) }
        try store.quotas.append(
            QuotaChange(
                unit: quota.unit, batch: quota.batch, item: quota.item, version: quota.version + 1,
                old: quota.declared, new: number, account: actor.account,
                actorName: try store.accounts.find(actor.account)?.displayName ?? "",
                deputyFor: actor.principal(for: quota.unit, in: system), at: now))
    }
}
