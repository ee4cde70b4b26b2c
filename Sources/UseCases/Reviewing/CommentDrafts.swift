import Domain
import FormEngine
import Programmes

/// The comments that a stage has written and not published, as one reviewer leaves them (R-REVIEW-12).
///
/// A box is only written where he changed it, and only over what he saw: of two reviewers the second learns of the
/// first one's words before his own replace them.
struct CommentDrafts {
    private let store: any StoreTransaction
    private let application: Application
    private let programme: Programme
    private let position: Int
    private let party: ActingParty
    private let now: Instant

    init(
        _ store: any StoreTransaction, _ application: Application, _ programme: Programme, _ position: Int,
        _ party: ActingParty, _ now: Instant
    ) {
        (self.store, self.application, self.programme) = (store, application, programme)
        (self.position, self.party, self.now) = (position, party, now)
    }

    /// - Parameters:
    ///   - typed: by place; an empty text removes the draft.
    ///   - shown: what the page held there before; where it is missing, only somebody else's draft stands in the way.
    ///   - ids: as many as there are places.
    /// - Returns: the places where a colleague wrote something else meanwhile; the others are saved.
    func save(
        _ typed: [AnswerPlace: String], over shown: [AnswerPlace: String], _ ids: [CommentID]
    ) throws -> [AnswerPlace] {
        var changed: [AnswerPlace] = []
        let stored = try store.comments.list(of: application.id).filter { comment in
            comment.state == .draft && comment.position == position
        }
        for ((place, text), id) in zip(typed.sorted { "\($0.key)" < "\($1.key)" }, ids) where isKnown(place) {
            let present = stored.first { $0.place == place }
            let (text, base) = (text.trimmed, base(shown[place], present))
            guard text != present?.text ?? "", text != base else { continue }
            if try !save(text, at: place, over: base, id) { changed.append(place) }
        }
        return changed
    }

    private func isKnown(_ place: AnswerPlace) -> Bool {
        place == .wholeApplication || programme.form.section(place.section) != nil
    }

    private func base(_ shown: String?, _ present: Comment?) -> String {
        if let shown { return shown }
        return present?.account == party.account ? present?.text ?? "" : ""
    }

    private func save(_ text: String, at place: AnswerPlace, over base: String, _ id: CommentID) throws -> Bool {
        guard let unit = party.unit else { return true }
        return try store.comments.saveDraft(
            Comment(
                id: id, application: application.id, pass: application.pass, position: position, place: place,
                text: text, state: .draft, account: party.account, actorName: party.name, unit: unit,
                unitName: party.unitName, contactPhone: party.phone, at: now), over: base)
    }
}
