import Domain
import FormEngine
package import Hummingbird
import Markup
import Pages
import Parsing
import Texts
import UseCases

/// The written reply to a comment (书面答复, A-17).
package struct ReplyRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let path: RouterPath = "/:site/applications/:id/comments/:comment/reply"
        router.get(path) { request, context in
            let desk = try await ApplicantDesk(offices, request, context)
            let comment = try await Self.comment(desk, context)
            return Self.page(desk, comment, typed: comment.reply?.text ?? "", refusals: [])
        }
        router.form(path) { fields, request, context in
            let desk = try await ApplicantDesk(offices, request, context)
            return try await Self.reply(desk, try await Self.comment(desk, context), fields)
        }
    }

    private static func comment(_ desk: ApplicantDesk, _ context: BoleRequestContext) async throws -> Comment {
        guard let id = context.parameters.get("comment").flatMap({ CommentID($0) }) else {
            throw RequestRefusal.notFound
        }
        return try desk.visit.value(try await ReplyToComment(desk.visit.context).find(desk.actor, desk.id, id)).comment
    }

    private static func reply(
        _ desk: ApplicantDesk, _ comment: Comment, _ fields: FormFields
    ) async throws -> Response {
        let text = (fields.first(ReplyForm.textName) ?? "").replacing("\r\n", with: "\n")
        let shown = (fields.first(ReplyForm.shownName) ?? "").replacing("\r\n", with: "\n")
        let outcome = try await ReplyToComment(desk.visit.context)(desk.actor, desk.id, comment.id, text, over: shown)
        if case .refused(let refusals) = outcome {
            return page(desk, comment, typed: text, refusals: refusals)
        }
        try desk.visit.value(outcome)
        return desk.visit.redirect(to: ReplyPresenter(desk).place(of: comment), notice: .replied)
    }

    /// The comment alone, with what was typed and why it was refused.
    private static func page(
        _ desk: ApplicantDesk, _ comment: Comment, typed: String, refusals: [ReplyToComment.Refusal]
    ) -> Response {
        let presenter = ReplyPresenter(desk)
        let place = PlaceWords(desk.programme, desk.view.sheet).text(comment.place)
        let title = desk.texts(ReadingText.replyTitle, ["place": place])
        let record = CommentPresenter(desk.programme, zone: desk.zone).record([comment], sheet: desk.view.sheet)
        let form = presenter.form(
            comment, typed: typed, errors: refusals.map { presenter.sentence($0, comment) }, isFolded: false)
        return desk.page(
            title, current: presenter.place(of: comment), status: refusals.isEmpty ? .ok : .unprocessableContent,
            content: "\(PageHeader(title))\(record)\(Card(content: form.markup))")
    }
}
