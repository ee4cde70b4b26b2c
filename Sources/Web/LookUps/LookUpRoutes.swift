import Access
import Domain
package import Hummingbird
import Logging
import Pages
import Programmes
import Texts
import UseCases

/// The pages that answers of outside registers stand on, for reviewers only; every question leaves a line in the log.
package struct LookUpRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/review/:id/look-up/:section/:field") { request, context in
            let visit = try await Visit(offices, request, context)
            let actor = try visit.signedIn()
            guard let section = context.parameters.get("section").flatMap({ SectionID($0) }),
                let field = context.parameters.get("field").flatMap({ FieldID($0) })
            else { throw RequestRefusal.notFound }
            let ask = AskRegister(visit.context, visit.office.register)
            let view = try visit.value(
                try await ask(actor, try visit.applicationOfPath(), section: section, field: field))
            Self.note(view, actor.account, context.logger)
            return Self.page(visit, view)
        }
    }

    /// Who asked about whose application, and what came of it; nothing of what was sent or said.
    private static func note(_ view: AskRegister.View, _ account: AccountID, _ logger: Logger) {
        logger.notice(
            "a register was asked",
            metadata: [
                "account": "\(account)", "application": "\(view.dossier.application.id)",
                "register": "\(view.register)", "outcome": "\(view.answer.outcome)",
            ])
    }

    private static func page(_ visit: Visit, _ view: AskRegister.View) -> Response {
        let page = LookUpPresenter(visit: visit, view: view).page
        let programme = view.dossier.programme
        return visit.page(
            title: view.label,
            breadcrumb: [
                Link(visit.texts(CommonText.home), url: visit.links.home),
                visit.listLink(programme, visit.workList(of: view.dossier)),
                Link(view.dossier.application.number, url: visit.links.review(view.dossier.application.id)),
                Link(view.label, url: ""),
            ], content: page.markup)
    }
}

extension LookUpAnswer {
    /// For the log.
    fileprivate var outcome: String {
        switch self {
        case .found: "found"
        case .notFound: "not found"
        case .failed: "failed"
        }
    }
}
