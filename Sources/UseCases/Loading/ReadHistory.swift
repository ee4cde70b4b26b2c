package import Access
package import Domain
import Programmes

/// Reads what happened to an application, for its applicant, its reviewers and auditors.
package struct ReadHistory: Sendable {
    /// Through whose eyes the history is shown.
    package enum Reader: Hashable, Sendable {
        /// Sees units and their phone numbers, not the names of reviewers (R-FORM-25).
        case applicant
        case reviewer
        /// Sees hashes, and whether the chain is whole.
        case auditor
    }

    package struct View: Sendable {
        package let dossier: Dossier
        package let reader: Reader
        /// The highest step whose opinions are shown: a unit's own, for everybody else all of them.
        package let level: Int
        /// Newest first.
        package let entries: [Entry]
        /// In whose stead somebody acted, by account.
        package let principals: [AccountID: String]
        /// Changes of the application's places in orders, oldest first; nothing of it is the applicant's.
        package let ranks: [RankedChange]
        /// What is wrong with the chain; `nil` for everybody but auditors.
        package let chain: [ChainCheck.Problem]?
    }

    /// One event with the comments that it published, or the objection that it is about.
    package struct Entry: Sendable {
        package let event: ApplicationEvent
        package let comments: [Comment]
        package let objection: Objection?
    }

    /// One change of a place, with the unit whose order it is.
    package struct RankedChange: Sendable {
        package let change: RankChange
        package let unitName: String
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(_ actor: Actor, _ id: ApplicationID) async throws -> Outcome<View, Never> {
        try await context.storage.read { [context] store in
            try DossierLookup(context, actor).with(id, to: .viewHistory, in: store) { dossier in
                let reader = Self.reader(actor, dossier)
                let chain = ChainCheck.verify(
                    dossier.events, head: dossier.application.chain, hash: context.digests.chain)
                return .done(
                    View(
                        dossier: dossier, reader: reader, level: Self.level(reader, actor, dossier),
                        entries: Self.entries(dossier, for: reader),
                        principals: try Self.principals(dossier, store), ranks: try Self.ranks(actor, dossier, store),
                        chain: reader == .auditor ? chain : nil))
            }
        }
    }

    private static func principals(
        _ dossier: Dossier, _ store: any StoreTransaction
    ) throws -> [AccountID: String] {
        var names: [AccountID: String] = [:]
        for id in Set(dossier.events.compactMap(\.deputyFor)) {
            names[id] = try store.accounts.find(id)?.displayName
        }
        return names
    }

    /// A unit sees its own order and those below it; auditors see all.
    private static func ranks(
        _ actor: Actor, _ dossier: Dossier, _ store: any StoreTransaction
    ) throws -> [RankedChange] {
        guard !actor.isApplicant(of: dossier.facts) else { return [] }
        let own = dossier.route.last { actor.administers($0.unit, in: dossier.programme.system) }?.position
        let seen = Set(dossier.route.filter { entry in own.map { entry.position <= $0 } ?? false }.map(\.unit))
        return try store.rankings.changes(of: dossier.application.id).filter { change in
            actor.has(.auditor) || seen.contains(change.unit)
        }.map { change in
            RankedChange(change: change, unitName: try store.units.find(change.unit)?.name ?? "")
        }
    }

    private static func reader(_ actor: Actor, _ dossier: Dossier) -> Reader {
        if actor.isApplicant(of: dossier.facts) { return .applicant }
        return actor.has(.auditor) ? .auditor : .reviewer
    }

    private static func level(_ reader: Reader, _ actor: Actor, _ dossier: Dossier) -> Int {
        guard reader == .reviewer else { return dossier.route.count }
        let own = dossier.facts.stagesReached.filter { actor.administers($0.unit, in: dossier.programme.system) }
        return own.map(\.position).max() ?? 0
    }

    /// A comment belongs to the event of its stage that published it: both bear the same instant.
    ///
    /// The applicant does not learn that somebody raised something against him: it might be guessed who.
    private static func entries(_ dossier: Dossier, for reader: Reader) -> [Entry] {
        let seen = dossier.events.filter { event in
            reader != .applicant || event.decision[ApplicationEvent.Mention.objection] == nil
        }
        return seen.reversed().map { event in
            let comments = dossier.comments.filter { comment in
                comment.state != .draft && event.position == comment.position && event.pass == comment.pass
                    && event.at == comment.at
            }
            let objection = event.decision[ApplicationEvent.Mention.objection].flatMap { id in
                dossier.objections.first { $0.id.text == id }
            }
            return Entry(event: event, comments: comments, objection: objection)
        }
    }
}
