import Domain
import HTTPTypes
package import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// Recalling a submission (撤回, R-APPLY-04) and deleting a draft (删除, R-APPLY-22).
package struct TakeBackRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        for (act, name) in [(TakeBack.Act.recall, "recall"), (.delete, "delete")] {
            let path = RouterPath("/:site/applications/:id/\(name)")
            router.get(path) { request, context in
                Self.question(act, try await ApplicantDesk(offices, request, context))
            }
            router.form(path) { fields, request, context in
                try await Self.run(act, try await ApplicantDesk(offices, request, context), fields)
            }
        }
    }

    private static func question(
        _ act: TakeBack.Act, _ desk: ApplicantDesk, refusals: [TransitionRefusal] = []
    ) -> Response {
        let (texts, words) = (desk.texts, RefusalWords(desk.programme, zone: desk.zone))
        let title = texts(act == .recall ? VerbText.recall : VerbText.delete)
        let question = texts(
            act == .recall ? ApplyText.recallQuestion : ApplyText.deleteQuestion,
            ["document": desk.programme.document, "number": desk.application.number])
        let action = act == .recall ? desk.links.recall(desk.id) : desk.links.delete(desk.id)
        let page = ConfirmPage(
            title: title, message: question,
            alerts: refusals.map { Alert(.error, words.sentence(plain($0, act, desk))) }, action: action,
            csrf: desk.visit.csrf, hidden: [HiddenField("_version", String(desk.application.version))],
            confirmTitle: refusals.isEmpty ? title : nil,
            cancel: ButtonLink(
                texts(refusals.isEmpty ? CommonText.cancel : CommonText.back),
                url: desk.links.programme(desk.programme.id)))
        return desk.visit.page(
            title: title, breadcrumb: desk.breadcrumb(title),
            status: refusals.isEmpty ? .ok : .unprocessableContent, content: page.markup)
    }

    /// Once it was handed in, the state matters less than what it means: it was reviewed, or cannot be deleted any more.
    private static func plain(
        _ refusal: TransitionRefusal, _ act: TakeBack.Act, _ desk: ApplicantDesk
    ) -> TransitionRefusal {
        guard case .workflow(.notAllowedInState(let state)) = refusal, desk.application.pass > 0, state != .draft else {
            return refusal
        }
        return .workflow(act == .recall ? .alreadyReviewed : .everSubmitted)
    }

    private static func run(_ act: TakeBack.Act, _ desk: ApplicantDesk, _ fields: FormFields) async throws -> Response {
        guard fields.first("confirmed") == "yes" else { return question(act, desk) }
        let version = fields.first("_version").flatMap { Int64($0) } ?? -1
        let outcome = try await TakeBack(desk.visit.context)(desk.actor, desk.id, act, version: version)
        if case .refused(let refusals) = outcome {
            return question(act, try await desk.again(), refusals: refusals)
        }
        try desk.visit.value(outcome)
        let list = desk.links.programme(desk.programme.id)
        return desk.visit.redirect(to: list, notice: act == .recall ? .recalled : .deleted)
    }
}
