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
        let document = frame.document(
            title: title, breadcrumb: breadcrumb, notices: notices, side: side, sidePlace: sidePlace, content: content)
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
            navigation: navigation, tools: tools, user: userBox,
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

    /// What the account can open, by its roles.
    private var navigation: [Link] {
        guard let actor else { return [] }
        var entries = [Link(texts(CommonText.home), url: links.home, isCurrent: path == links.home)]
        for programme in site.programmes where mayApply(actor, programme) {
            entries.append(current(programme.name, links.programme(programme.id)))
        }
        entries += workNavigation
        if !actor.administeredUnits(in: nil).isEmpty, request.listener == .public {
            entries.append(current(texts(UnsubmittedText.title), links.unsubmitted()))
            entries.append(current(texts(AccountText.bindingsTitle), links.bindings))
        }
        if request.listener == .intranet, site.programmes.contains(where: actor.mayReadResults) {
            entries.append(current(texts(ResultText.title), links.results))
        }
        for programme in site.programmes where mayMaintainQuota(actor, programme) {
            entries.append(current(texts(QuotaText.title), links.quota(programme.id)))
        }
        if actor.administeredUnits(in: nil).contains(where: actor.actsInOwnRight) {
            entries.append(current(texts(DeputyText.title), links.deputies))
        }
        if actor.has(.siteAdministrator) { entries.append(current(texts(DeadlineText.title), links.deadlines())) }
        if actor.has(.auditor) { entries.append(current(texts(ReviewText.auditTitle), links.audit)) }
        if actor.person != nil, request.listener == .public {
            entries.append(current(texts(AccountText.profileTitle), links.profile))
        }
        return entries
    }

    /// Persons apply on the public side; a unit where its administrator works (R-FORM-07).
    func mayApply(_ actor: Actor, _ programme: Programme) -> Bool {
        switch programme.workflow.applicant {
        case .person: actor.person != nil && request.listener == .public
        case .unit: actor.mayApplyForUnit(in: programme.system)
        }
    }

    /// Only first-level units have one (R-QUOTA-04).
    private func mayMaintainQuota(_ actor: Actor, _ programme: Programme) -> Bool {
        programme.quota != nil
            && actor.effectiveGrants.contains { $0.isOfFirstLevel && $0.covers(programme.system) }
    }
}
