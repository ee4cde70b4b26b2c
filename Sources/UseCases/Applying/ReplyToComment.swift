package import Access
package import Domain
import FormEngine
import Programmes

/// The applicant's written reply to a comment (书面回复), shown to the reviewer beside it.
package struct ReplyToComment: Sendable {
    /// Why a reply was not taken.
    package enum Refusal: Hashable, Sendable {
        case blank
        case tooLong(limit: Int)
        /// The comment is closed, or was answered in an earlier round.
        case closed
        /// Another reply was written meanwhile, from another window or by a colleague.
        case changed
    }

    /// A comment to be answered.
    package struct View: Sendable {
        package let dossier: Dossier
        package let comment: Comment
    }

    /// Characters.
    package static let limit = 500

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// The comment, for the page on which it is answered.
    package func find(
        _ actor: Actor, _ id: ApplicationID, _ comment: CommentID
    ) async throws -> Outcome<View, Never> {
        try await context.storage.read { [context] store in
            try DossierLookup(context, actor).with(id, to: .view, in: store) { dossier in
                guard actor.isApplicant(of: dossier.facts) else { return .forbidden }
                guard let found = dossier.publishedComments.first(where: { $0.id == comment }) else { return .hidden }
                guard AccessRules.may(actor, .reply, dossier.facts) == .allowed else { return .forbidden }
                return .done(View(dossier: dossier, comment: found))
            }
        }
    }

    /// - Parameter shown: the reply that the page showed, empty for none.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, _ comment: CommentID, _ text: String, over shown: String
    ) async throws -> Outcome<Void, Refusal> {
        let (now, text) = (context.clock.now(), text.trimmed)
        return try await context.storage.write { [context] store in
            try DossierLookup(context, actor).with(id, to: .reply, in: store) { dossier in
                guard let found = dossier.publishedComments.first(where: { $0.id == comment }) else { return .hidden }
                guard found.takesReply(after: dossier.application.submittedAt) else { return .refused([.closed]) }
                guard !text.isEmpty else { return .refused([.blank]) }
                guard TextLength.count(text) <= Self.limit else { return .refused([.tooLong(limit: Self.limit)]) }
                if found.reply?.text == text { return .done(()) }
                let isTaken = try store.comments.reply(
                    Comment.Reply(text: text, at: now), to: comment, of: id, over: shown.trimmed)
                return isTaken ? .done(()) : .refused([.changed])
            }
        }
    }
}
