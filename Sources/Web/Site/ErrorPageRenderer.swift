import Domain
import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// Renders error pages in the words and the frame of the site that was asked for.
package struct ErrorPageRenderer: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    @Sendable package func render(_ page: ErrorPage, _ context: BoleRequestContext) async throws -> String {
        guard let office = context.site.flatMap({ offices.bySite[$0] }) ?? offices.all.first else { return "" }
        let texts = office.context.site.texts
        let site = office.context.site
        let links = Links(site.id)
        let repost = page.repost.map { repost in
            ErrorPageView.Repost(
                action: repost.action, fields: repost.fields.pairs.map { ($0.name, $0.value) },
                shown: TypedWords(site, action: repost.action).items(repost.fields).map { ($0.label, $0.text) },
                csrf: context.csrfToken)
        }
        let view = ErrorPageView(
            sentence: texts.text(named: page.textKey), requestID: page.requestID,
            back: Link(texts(ErrorText.backHome), url: links.portal), repost: repost, texts: texts)
        let frame = PageFrame(
            texts: texts, assets: PageAssets(url: offices.assets.url), siteName: site.name, portalURL: links.portal,
            navigation: [], tools: [], user: nil, footerLines: [site.authority, site.support], notices: [],
            isLargeType: context.isLargeType)
        return frame.document(title: texts(ErrorText.title), content: view.markup).text
    }
}
