package import Access
package import Domain
import Programmes
import WorkflowEngine

/// Notes that a reviewer has an application open, and tells who else has: two reviewers of one unit see each other.
package struct NoteReviewVisit: Sendable {
    /// A colleague who reads the same application.
    package struct Colleague: Hashable, Sendable {
        package let name: String
        package let since: Instant
        /// He has typed something that is not saved yet.
        package let isWriting: Bool
        /// How many comments of his wait there to be sent.
        package let drafts: Int
    }

    /// Who else is there, and when the reader himself was noted.
    package struct Presence: Sendable {
        package let colleagues: [Colleague]
        package let seenAt: Instant
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// The others, those who came first at the top; `forbidden` for whoever only reads it.
    ///
    /// Only signs of the last minutes count, also from other processes on the same database.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, isWriting: Bool = false
    ) async throws -> Outcome<Presence, Never> {
        let now = context.clock.now()
        return try await context.storage.write { [context] store in
            guard let application = try store.applications.find(id) else { return .hidden }
            switch try Self.verdict(application, actor, context.site, store) {
            case .allowed: break
            case .hidden: return .hidden
            case .forbidden: return .forbidden
            }
            let since = now.adding(seconds: -ReviewVisit.lifetime)
            let others = try store.reviewVisits.list(of: id, since: since).filter { $0.account != actor.account }
            let name = try store.accounts.find(actor.account)?.displayName ?? ""
            try store.reviewVisits.note(
                ReviewVisit(
                    application: id, account: actor.account, actorName: name, isWriting: isWriting, openedAt: now,
                    seenAt: now))
            let colleagues = try Self.colleagues(others, application, actor, store)
            return .done(Presence(colleagues: colleagues, seenAt: now))
        }
    }

    /// Says that a reviewer has closed the page that was noted at `seenAt`; one that he opened since stays.
    package func leave(_ actor: Actor, _ id: ApplicationID, seenAt: Instant) async throws {
        try await context.storage.write {
            try $0.reviewVisits.remove(of: actor.account, from: id, seenUntil: seenAt)
        }
    }

    /// Allowed to those who may decide on it now.
    private static func verdict(
        _ application: Application, _ actor: Actor, _ site: Site, _ store: any StoreTransaction
    ) throws -> AccessVerdict {
        guard let programme = site.programme(application.programme, in: application.revision) else { return .hidden }
        let facts = application.facts(
            system: programme.system, route: try store.routes.list(of: application.id),
            stewards: try store.people.stewards(of: application, in: programme.system))
        return AccessRules.may(actor, .review, facts)
    }

    /// Whoever left comments unsent counts as present, however long ago he closed the page.
    private static func colleagues(
        _ visits: [ReviewVisit], _ application: Application, _ actor: Actor, _ store: any StoreTransaction
    ) throws -> [Colleague] {
        let drafts = try store.comments.list(of: application.id).filter { comment in
            comment.state == .draft && comment.position == application.state.stage && comment.account != actor.account
        }
        let present = visits.map { visit in
            Colleague(
                name: visit.actorName, since: visit.openedAt, isWriting: visit.isWriting,
                drafts: drafts.count { $0.account == visit.account })
        }
        let absent = Dictionary(grouping: drafts) { $0.account }.filter { account, _ in
            !visits.contains { $0.account == account }
        }
        let left = absent.values.compactMap { own in
            own.max { $0.at < $1.at }.map { last in
                Colleague(name: last.actorName, since: last.at, isWriting: false, drafts: own.count)
            }
        }
        return present + left.sorted { $0.since < $1.since }
    }
}
