import Domain
package import Hummingbird
import Markup
import Pages
import Texts
import UseCases

/// The way into an application, its preview and the list of its files.
package struct PreviewRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/applications/:id") { request, context in
            let desk = try await ApplicantDesk(offices, request, context)
            return desk.visit.redirect(to: desk.entrance)
        }
        router.get("/:site/applications/:id/preview") { request, context in
            Self.preview(try await ApplicantDesk(offices, request, context))
        }
        router.get("/:site/applications/:id/files") { request, context in
            let desk = try await ApplicantDesk(offices, request, context)
            let page = FilesPresenter(desk).page()
            return desk.page(
                desk.texts(FileText.listTitle), current: desk.links.files(desk.id), content: page.markup)
        }
    }

    private static func preview(_ desk: ApplicantDesk) -> Response {
        let presenter = PreviewPresenter(desk)
        return desk.visit.page(
            title: presenter.title, breadcrumb: desk.breadcrumb(presenter.title),
            side: presenter.navigation.markup, sidePlace: .right, content: presenter.page.markup)
    }
}
