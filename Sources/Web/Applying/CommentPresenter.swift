package import Domain
package import FormEngine
package import Markup
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

    /// - Parameters:
    ///   - comments: newest first.
    ///   - round: the pass whose comments are shown open, the others folded; `nil` = the last one that has any.
    ///   - sheet: by which records are counted.
    ///   - answer: where the applicant writes back, `nil` for everybody else.
    ///   - anchor: by which the page leads to the record.
    package func record(
        _ comments: [Comment], of round: Int? = nil, sheet: AnswerSheet = AnswerSheet(),
        answer: (Comment) -> Markup? = { _ in nil }, anchor: String? = nil
    ) -> CommentRecord {
        let last = max(round ?? 0, comments.map(\.pass).max() ?? 0)
        let words = PlaceWords(programme, sheet)
        let (present, earlier) = (comments.filter { $0.pass >= last }, comments.filter { $0.pass < last })
        return CommentRecord(
            title: programme.texts(FormText.commentsTitle), entries: present.map { entry($0, words, answer($0)) },
            earlierTitle: programme.texts(ReadingText.earlierRounds, ["count": String(earlier.count)]),
            earlier: earlier.map { entry($0, words, answer($0)) }, anchor: anchor)
    }

    private func entry(_ comment: Comment, _ words: PlaceWords, _ answer: Markup?) -> CommentRecord.Entry {
        let texts = programme.texts
        var facts = [
            (term: texts(FormText.commentUnit), text: comment.unitName),
            (term: texts(FormText.commentTime), text: zone.dateTime(of: comment.at)),
            (term: texts(FormText.commentPerson), text: comment.actorName),
            (term: texts(FormText.commentPhone), text: comment.contactPhone),
            (term: texts(FormText.commentAct), text: texts(FormText.commentReturned)),
        ]
        if comment.place.field != nil || comment.place.record != nil || comment.place == .wholeApplication {
            facts.append((term: texts(FormText.commentField), text: words.text(comment.place)))
        }
        let reply = comment.reply.map { reply in
            (title: texts(ReadingText.replyAt, ["time": zone.dateMinute(of: reply.at)]), text: reply.text)
        }
        return CommentRecord.Entry(
            facts: facts, result: badge(comment), commentTitle: texts(FormText.commentText), comment: comment.text,
            reply: reply, answer: answer)
    }

    /// What came of a comment.
    package func badge(_ comment: Comment) -> Badge? {
        let texts = programme.texts
        return switch comment.state {
        case .draft: nil
        case .open: Badge(texts(FormText.commentOpen), tone: .warning)
        case .answered:
            Badge(
                comment.reply == nil ? texts(FormText.commentAnswered) : texts(ReadingText.replied), tone: .info)
        case .resolved: Badge(texts(FormText.commentResolved), tone: .success)
        }
    }
}
