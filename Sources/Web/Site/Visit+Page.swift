import Access
import Domain
package import HTTPTypes
package import Hummingbird
package import Markup
import NIOCore
package import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

extension Visit {
    /// A whole page as an answer.
    ///
    /// - Parameter status: 200, or what a refused form is answered with (422).
    package func page(
        title: String, breadcrumb: [Link] = [], notices: [Alert] = [], side: Markup? = nil,
        sidePlace: Shell.SidePlace = .left, status: HTTPResponse.Status = .ok, content: Markup
    ) -> Response {
        let tab = tab(breadcrumb)
        let document = frame.document(
            title: title, breadcrumb: tab.way, closing: tab.closing, notices: notices, side: side,
            sidePlace: sidePlace, content: content)
        return Self.html(document, status: status)
    }

    package static func html(_ markup: Markup, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: markup.bytes)))
    }

    /// What stands around every page.
    package var frame: PageFrame {
        PageFrame(
            texts: texts, assets: PageAssets(url: offices.assets.url), siteName: site.name, portalURL: links.portal,
            navigation: actor.map { SiteMenu(visit: self, actor: $0).entries } ?? [], tools: tools, user: userBox,
            footerLines: [texts(SiteText.footer), site.support, texts(CommonText.version, ["version": site.version])],
            notices: demoNotice + noticeAlert, isLargeType: request.isLargeType)
    }

    private var demoNotice: [Alert] {
        office.isDemo ? [Alert(.warning, texts(CommonText.demoBanner), isNews: false)] : []
    }

    private var noticeAlert: [Alert] {
        notice.map { [Alert(.success, texts($0))] } ?? []
    }

    private var tools: [Link] {
        let title = request.isLargeType ? texts(CommonText.normalType) : texts(CommonText.largeType)
        let size = request.isLargeType ? "normal" : "large"
        var tools = [Link(title, url: "\(links.typeSize)?size=\(size)&return=\(Links.encoded(path))")]
        if account == nil { tools.append(Link(texts(CommonText.signIn), url: links.signIn())) }
        return tools
    }

    private var userBox: UserBox? {
        guard let account else { return nil }
        return UserBox(
            name: account.displayName, role: account.login, links: [],
            signOutTitle: texts(CommonText.signOut), signOutURL: links.signOut, csrf: csrf)
    }

    /// The intranet shows each page as a tab that is closed by its × (R-INTRANET-05).
    private func tab(_ way: [Link]) -> (way: [Link], closing: Link?) {
        guard request.listener == .intranet, let first = way.first, way.count > 1 else { return (way, nil) }
        let back = way.dropLast().last { !$0.url.isEmpty } ?? first
        let start = Link(first.url == links.home ? texts(PortalText.intranetHome) : first.title, url: first.url)
        return ([start] + way.dropFirst(), Link(texts(PortalText.closePage), url: back.url))
    }
}
