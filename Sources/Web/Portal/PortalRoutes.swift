import Access
import Domain
package import Hummingbird
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// The portal, the home page and the size of type.
package struct PortalRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site") { request, context in try await portal(Visit(offices, request, context)) }
        router.get("/:site/:system") { request, context in try await system(Visit(offices, request, context), context) }
        router.get("/:site/home") { request, context in try await home(Visit(offices, request, context)) }
        router.get("/:site/type-size") { request, context in
            let visit = try await Visit(offices, request, context)
            let size = request.uri.queryParameters["size"] == "large" ? "1" : "0"
            let path = request.uri.queryParameters["return"].flatMap {
                ReturnPath(String($0), site: visit.site.id.text)?.text
            }
            var response = visit.redirect(to: path ?? visit.links.portal)
            response.setCookie(
                Cookie(
                    name: Entrance.largeTypeCookie, value: size, maxAge: 31_536_000, path: "/", secure: true,
                    httpOnly: true, sameSite: .lax))
            return response
        }
    }

    /// The list of sites at `/`.
    @Sendable package func sites(_ request: Request, _ context: BoleRequestContext) async throws -> Response {
        let links = offices.all.map { office in
            Link(office.context.site.name, url: Links(office.context.site.id).portal)
        }
        guard let first = offices.all.first else { throw RequestRefusal.notFound }
        let texts = first.context.site.texts
        let frame = PageFrame(
            texts: texts, assets: PageAssets(url: offices.assets.url), siteName: texts(PortalText.sitesTitle),
            portalURL: "/", navigation: [], tools: [], user: nil, footerLines: [], notices: [],
            isLargeType: context.isLargeType)
        return Visit.html(
            frame.document(
                title: texts(PortalText.sitesTitle), content: SitesPage(sites: links, texts: texts).markup))
    }

    private func portal(_ visit: Visit) async throws -> Response {
        let open = try await ReadPortal(visit.context)()
        let model = PortalPresenter(visit).model(open)
        return visit.page(title: visit.texts(SiteText.homeTitle), content: PortalPage(model, texts: visit.texts).markup)
    }

    private func system(_ visit: Visit, _ context: BoleRequestContext) async throws -> Response {
        guard let id = context.parameters.get("system").flatMap({ SystemID($0) }), let system = visit.site.system(id)
        else { throw RequestRefusal.notFound }
        // After signing in the visitor stands on the portal again and picks the module there (R-AUTH-02).
        guard visit.account != nil else { return visit.redirect(to: visit.links.signIn(returnTo: visit.links.portal)) }
        let page = SystemPage(
            title: system.module, lead: system.title, tiles: PortalPresenter(visit).systemTiles(system),
            texts: visit.texts)
        return visit.page(title: system.module, content: page.markup)
    }

    private func home(_ visit: Visit) async throws -> Response {
        let actor = try visit.signedIn()
        let view = try await ReadHome(visit.context)(actor)
        let presenter = HomePresenter(visit)
        let name = ([visit.account?.displayName ?? ""] + view.units.map(\.name)).joined(separator: " · ")
        let page = HomePage(
            name: name, tasks: view.tasks.compactMap(presenter.task),
            following: view.tasks.compactMap(presenter.following),
            texts: visit.texts)
        return visit.page(
            title: visit.texts(PortalText.homeTitle), side: visit.workMenu, content: page.markup)
    }
}
