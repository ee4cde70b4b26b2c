package import Access
package import Domain
import Programmes

/// Brings a unit's whole order of a batch into another one and numbers it from 1 without gaps (依次编号).
package struct ArrangeRanking: Sendable {
    package enum Act: Hashable, Sendable {
        /// Numbers what has a place as it stands.
        case closeGaps
        /// Everything that has or shall have a place, in its order.
        case order([ApplicationID])
        /// One place up or down; what has no place yet goes to the end.
        case move(ApplicationID, Direction)
    }

    package enum Direction: String, Hashable, Sendable, CaseIterable {
        case up, down
    }

    package enum Refusal: Hashable, Sendable {
        /// Already over (R-RANK-04).
        case closed(Instant)
        /// Somebody changed the order since the page was shown.
        case stale
        /// More applications than there are places.
        case tooMany(limit: Int)
        /// Nobody changes the place of his own application.
        case ownApplication
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Parameter version: the order's version when the page was shown.
    package func callAsFunction(
        _ actor: Actor, _ unit: UnitID, _ batch: BatchID, _ act: Act, version: Int64
    ) async throws -> Outcome<Void, Refusal> {
        let now = context.clock.now()
        return try await context.storage.write { [context] store in
            guard let desk = try RankDesk(actor, unit, batch, context.site, in: store) else { return .hidden }
            if let end = desk.closed(at: now) { return .refused([.closed(end)]) }
            let arrangement = Arrangement(
                store: store, desk: desk, entries: try desk.entries(in: store), actor: actor, now: now)
            return try arrangement.run(act, version: version)
        }
    }
}

/// One new order, inside its transaction.
private struct Arrangement {
    let store: any StoreTransaction
    let desk: RankDesk
    let entries: [RankingEntry]
    let actor: Actor
    let now: Instant

    private var ranked: [ApplicationID] { entries.filter { $0.place != nil }.map(\.application) }

    func run(_ act: ArrangeRanking.Act, version: Int64) throws -> Outcome<Void, ArrangeRanking.Refusal> {
        // What is not in the list, or in it twice, was shown by an older page.
        guard let order = order(act), Set(order).count == order.count, Set(ranked).isSubset(of: order),
            Set(order).isSubset(of: entries.map(\.application))
        else { return .refused([.stale]) }
        guard order.count <= RankPlace.highest else { return .refused([.tooMany(limit: RankPlace.highest)]) }
        let changes = changes(order)
        let isSeen = try store.rankings.version(of: desk.unit.id, batch: desk.batch.id) == version
        guard !changes.isEmpty else { return isSeen ? .done(()) : .refused([.stale]) }
        if try isOwn(act, changes) { return .refused([.ownApplication]) }
        guard let next = try store.rankings.advance(desk.unit.id, batch: desk.batch.id, ifVersion: version) else {
            return .refused([.stale])
        }
        try store.rankings.replace(
            of: desk.unit.id, batch: desk.batch.id,
            with: order.enumerated().map { (application: $1, place: $0 + 1) })
        let name = try store.accounts.find(actor.account)?.displayName ?? ""
        try store.rankings.append(
            changes.map { change in
                desk.change(
                    change.application, from: change.old, to: change.new, version: next, by: actor, name: name,
                    at: now)
            })
        return .done(())
    }

    /// `nil` when the act names an application that is not there.
    private func order(_ act: ArrangeRanking.Act) -> [ApplicationID]? {
        switch act {
        case .closeGaps: return ranked
        case .order(let order): return order
        case .move(let id, let direction):
            var order = ranked
            guard let place = order.firstIndex(of: id) else {
                return entries.contains { $0.application == id && !$0.isGone } ? order + [id] : nil
            }
            let other = direction == .up ? place - 1 : place + 1
            if order.indices.contains(other) { order.swapAt(place, other) }
            return order
        }
    }

    private func changes(_ order: [ApplicationID]) -> [(application: ApplicationID, old: Int?, new: Int?)] {
        let places = Dictionary(entries.map { ($0.application, $0.place) }) { first, _ in first }
        return order.enumerated().compactMap { index, id in
            let old = places[id] ?? nil
            return old == index + 1 ? nil : (id, old, index + 1)
        }
    }

    /// Closing gaps only follows from what others decided.
    private func isOwn(
        _ act: ArrangeRanking.Act, _ changes: [(application: ApplicationID, old: Int?, new: Int?)]
    ) throws -> Bool {
        guard act != .closeGaps else { return false }
        let before = ranked.enumerated().map { ($1, $0 + 1) }
        let relative = Dictionary(before, uniquingKeysWith: { first, _ in first })
        for change in changes where relative[change.application] != change.new {
            guard let application = try store.applications.find(change.application) else { continue }
            if try store.people.isOwn(application, of: actor, in: desk.programme.system) { return true }
        }
        return false
    }
}
