package import Access
package import Domain
import Programmes

/// Sets, changes or clears the place of one application in a unit's order (推荐排序, §7).
package struct RankApplication: Sendable {
    package enum Refusal: Hashable, Sendable {
        /// No whole number from 1 to 9999.
        case notAPlace
        /// Another application has the place; its applicant's name.
        case taken(holder: String)
        /// Already over (R-RANK-04).
        case closed(Instant)
        /// Somebody changed the place since the page was shown; what it is now.
        case stale(Int?)
        /// Nobody orders his own application.
        case ownApplication
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Parameters:
    ///   - unit: in whose order; the only one that the actor may mean when `nil`.
    ///   - typed: as it came from the form.
    ///   - shown: the place that the page showed.
    /// - Returns: the place that it has now.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, unit: UnitID? = nil, typed: String, shown: Int?
    ) async throws -> Outcome<Int?, Refusal> {
        let now = context.clock.now()
        return try await context.storage.write { [context] store in
            guard let application = try store.applications.find(id),
                let unit = try unit ?? context.rankingUnits(of: id, application.programme, actor, store).first,
                let desk = try RankDesk(actor, unit, application.batch, context.site, in: store),
                let entry = try desk.entries(in: store).first(where: { $0.application == id })
            else { return .hidden }
            let isOwn = try store.people.isOwn(application, of: actor, in: desk.programme.system)
            guard !isOwn else { return .refused([.ownApplication]) }
            if let end = desk.closed(at: now) { return .refused([.closed(end)]) }
            guard let place = RankPlace(typed) else { return .refused([.notAPlace]) }
            return try Move(store: store, desk: desk, entry: entry, actor: actor, now: now).run(
                to: place.number, shown: shown)
        }
    }
}

extension SiteContext {
    /// The actor's units that order an application: those of ranking stages which it reached, the first ones first.
    func rankingUnits(
        of id: ApplicationID, _ programme: ProgrammeID, _ actor: Actor, _ store: any StoreTransaction
    ) throws -> [UnitID] {
        guard let programme = site.programme(programme) else { return [] }
        let stages = programme.workflow.rankingStages
        return try store.routes.list(of: id).filter { entry in
            entry.reachedAt != nil && stages.contains(entry.stage)
                && actor.administers(entry.unit, in: programme.system)
        }.map(\.unit)
    }
}

/// One change of one place, inside its transaction.
private struct Move {
    let store: any StoreTransaction
    let desk: RankDesk
    let entry: RankingEntry
    let actor: Actor
    let now: Instant

    func run(to new: Int?, shown: Int?) throws -> Outcome<Int?, RankApplication.Refusal> {
        guard entry.place != new else { return .done(new) }
        guard entry.place == shown else { return .refused([.stale(entry.place)]) }
        guard
            try store.rankings.move(
                entry.application, of: desk.unit.id, batch: desk.batch.id, from: shown, to: new)
        else { return .refused([try refusal(new)]) }
        let version = try store.rankings.advance(desk.unit.id, batch: desk.batch.id)
        let name = try store.accounts.find(actor.account)?.displayName ?? ""
        try store.rankings.append([
            desk.change(
                entry.application, from: shown, to: new, version: version, by: actor, name: name, at: now)
        ])
        return .done(new)
    }

    private func refusal(_ new: Int?) throws -> RankApplication.Refusal {
        guard let new, let holder = try store.rankings.holder(of: new, unit: desk.unit.id, batch: desk.batch.id),
            let application = try store.applications.find(holder)
        else { return .stale(nil) }
        return .taken(holder: application.applicant.name)
    }
}
