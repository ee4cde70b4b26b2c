import Domain
import FormEngine
import Markup
import Pages
import Texts
import UseCases
import WorkflowEngine

/// Where an applicant answers a comment in writing, under the comment or on a page of its own.
struct ReplyPresenter {
    private let desk: ApplicantDesk

    init(_ desk: ApplicantDesk) {
        self.desk = desk
    }

    /// Under a comment among others; `nil` where nothing is to be answered any more.
    func form(_ comment: Comment) -> Markup? {
        guard desk.application.state == .returned, comment.takesReply(after: desk.application.submittedAt) else {
            return nil
        }
        return form(comment, typed: comment.reply?.text ?? "", errors: [], isFolded: true).markup
    }

    func form(_ comment: Comment, typed: String, errors: [String], isFolded: Bool) -> ReplyForm {
        let texts = desk.texts
        let key: ReadingText = comment.reply == nil ? .writeReply : .changeReply
        return ReplyForm(
            id: "reply-\(comment.id)", action: desk.links.reply(desk.id, comment.id), csrf: desk.visit.csrf,
            label: texts(key), hint: texts(ReadingText.replyHint), sendTitle: texts(ReadingText.sendReply),
            value: typed, shown: comment.reply?.text ?? "",
            limit: CharacterLimit(
                most: ReplyToComment.limit, text: texts(ReviewText.counter), excessText: texts(ReviewText.counterOver)),
            errors: errors,
            cancel: isFolded ? nil : ButtonLink(texts(CommonText.back), url: place(of: comment), kind: .link),
            isFolded: isFolded)
    }

    /// The page of the section that the comment is about.
    func place(of comment: Comment) -> String {
        let section = desk.sections.first { $0.id == comment.place.section }
        return section.map { desk.page(of: $0.id) } ?? desk.entrance
    }

    func sentence(_ refusal: ReplyToComment.Refusal, _ comment: Comment) -> String {
        let texts = desk.texts
        return switch refusal {
        case .blank: texts(ReadingText.replyBlank)
        case .tooLong(let limit): texts(ReadingText.replyTooLong, ["limit": String(limit)])
        case .closed: texts(ReadingText.replyClosed)
        case .changed: texts(ReadingText.replyChanged, ["text": comment.reply?.text ?? ""])
        }
    }
}
