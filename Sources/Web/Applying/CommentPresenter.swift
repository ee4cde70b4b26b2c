package import Domain
import FormEngine
package import Pages
package import Programmes
import Texts
package import UseCases

/// Published revision comments (修改意见记录) as R-FORM-25 prints them.
package struct CommentPresenter: Sendable {
    private let programme: Programme
    private let zone: CivilZone

    package init(_ programme: Programme, zone: CivilZone) {
        (self.programme, self.zone) = (programme, zone)
    }

    /// - Parameter comments: newest first.
    package func record(_ comments: [Comment]) -> CommentRecord {
        CommentRecord(title: programme.texts(FormText.commentsTitle), entries: comments.map(entry))
    }

    private func entry(_ comment: Comment) -> CommentRecord.Entry {
        let texts = programme.texts
        var facts = [
            (term: texts(FormText.commentUnit), text: comment.unitName),
            (term: texts(FormText.commentTime), text: zone.dateTime(of: comment.at)),
            (term: texts(FormText.commentPerson), text: comment.actorName),
            (term: texts(FormText.commentPhone), text: comment.contactPhone),
            (term: texts(FormText.commentAct), text: texts(FormText.commentReturned)),
        ]
        if let label = comment.place.field.flatMap({ programme.form.field($0, in: comment.place.section) })?.label {
            facts.append((term: texts(FormText.commentField), text: label))
        }
        return CommentRecord.Entry(
            facts: facts, result: badge(comment.state), commentTitle: texts(FormText.commentText), comment: comment.text
        )
    }

    private func badge(_ state: Comment.State) -> Badge? {
        let texts = programme.texts
        return switch state {
        case .draft: nil
        case .open: Badge(texts(FormText.commentOpen), tone: .warning)
        case .answered: Badge(texts(FormText.commentAnswered), tone: .info)
        case .resolved: Badge(texts(FormText.commentResolved), tone: .success)
        }
    }
}
