package import Access
package import Domain
import FormEngine
import Programmes

/// Keeps what a reviewer wrote down for himself about an application.
package struct SavePrivateNote: Sendable {
    /// Characters.
    package static let limit = 2000

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// Whoever may read an application as a reviewer may, also when it is elsewhere by now.
    ///
    /// - Parameter version: the note's version when the page was shown, 0 for none.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, _ text: String, version: Int64
    ) async throws -> Outcome<Void, TransitionRefusal> {
        let text = text.trimmed
        let now = context.clock.now()
        return try await context.storage.write { [context] store in
            try DossierLookup(context, actor).with(id, to: .view, in: store) { dossier in
                guard actor.mayTakeNotes(on: dossier) else { return .forbidden }
                guard TextLength.count(text) <= Self.limit else {
                    return .refused([.textTooLong(limit: Self.limit)])
                }
                if try store.privateNotes.find(id, of: actor.account)?.text ?? "" == text { return .done(()) }
                let isSaved = try store.privateNotes.save(
                    text, on: id, of: actor.account, ifVersion: version, at: now)
                return isSaved ? .done(()) : .refused([.noteChanged])
            }
        }
    }
}

extension Actor {
    /// Reviewers whom it has reached; not the applicant, and not auditors, who change nothing.
    func mayTakeNotes(on dossier: Dossier) -> Bool {
        !isOwn(dossier.facts)
            && dossier.facts.stagesReached.contains { administers($0.unit, in: dossier.programme.system) }
    }
}
