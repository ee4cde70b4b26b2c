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

/// The check before submission and the submission (R-APPLY-02, R-APPLY-03, R-APPLY-23).
package struct SubmissionRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let path: RouterPath = "/:site/applications/:id/submission"
        router.get(path) { request, context in
            let desk = try await ApplicantDesk(offices, request, context)
            guard desk.view.canEdit else { return desk.visit.redirect(to: desk.links.preview(desk.id)) }
            let isChecked = request.uri.queryParameters["checked"] != nil || !desk.programme.hasCheckStep
            return Self.page(SubmissionPresenter(desk, isChecked: isChecked), desk)
        }
        router.form(path) { fields, request, context in
            let desk = try await ApplicantDesk(offices, request, context)
            let version = fields.first("_version").flatMap { Int64($0) } ?? -1
            let confirmed = Set(fields.all("_confirmed").compactMap(WorkflowEngine.Confirmation.init))
            return try await Self.submit(desk, version, confirmed)
        }
    }

    private static func page(_ presenter: SubmissionPresenter, _ desk: ApplicantDesk) -> Response {
        desk.page(
            presenter.title, current: desk.links.submission(desk.id),
            status: presenter.isRefused ? .unprocessableContent : .ok, content: presenter.page.markup)
    }

    private static func submit(
        _ desk: ApplicantDesk, _ version: Int64, _ confirmed: Set<WorkflowEngine.Confirmation>
    ) async throws -> Response {
        let outcome = try await SubmitApplication(desk.visit.context)(
            desk.actor, desk.id, version: version, confirmed: confirmed)
        if case .refused(let refusals) = outcome {
            return page(SubmissionPresenter(try await desk.again(), isChecked: true, refusals: refusals), desk)
        }
        try desk.visit.value(outcome)
        return desk.visit.redirect(to: desk.links.programme(desk.programme.id), notice: .submitted)
    }
}
