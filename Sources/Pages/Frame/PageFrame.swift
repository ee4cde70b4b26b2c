package import Markup
package import Texts

/// What stands around every page of a site.
package struct PageFrame: Sendable {
    package let texts: TextCatalogue
    package let assets: PageAssets
    package let siteName: String
    package let portalURL: String
    package let navigation: [MainNavigation.Entry]
    package let tools: [Link]
    package let user: UserBox?
    package let footerLines: [String]
    package let notices: [Alert]
    package let isLargeType: Bool

    package init(
        texts: TextCatalogue, assets: PageAssets, siteName: String, portalURL: String,
        navigation: [MainNavigation.Entry],
        tools: [Link], user: UserBox?, footerLines: [String], notices: [Alert], isLargeType: Bool
    ) {
        (self.texts, self.assets, self.siteName, self.portalURL) = (texts, assets, siteName, portalURL)
        (self.navigation, self.tools, self.user) = (navigation, tools, user)
        (self.footerLines, self.notices, self.isLargeType) = (footerLines, notices, isLargeType)
    }

    /// The whole document.
    package func document(
        title: String, breadcrumb: [Link] = [], closing: Link? = nil, notices more: [Alert] = [], side: Markup? = nil,
        sidePlace: Shell.SidePlace = .left, content: Markup
    ) -> Markup {
        Shell(
            words: ShellWords(
                skip: texts(CommonText.skip), mainNavigation: texts(CommonText.mainNavigation),
                breadcrumb: texts(CommonText.breadcrumb)),
            assets: assets, title: title, site: Link(siteName, url: portalURL), navigation: navigation, tools: tools,
            user: user, breadcrumb: breadcrumb, closing: closing, notices: notices + more, side: side,
            sidePlace: sidePlace, content: content, footer: Footer(lines: footerLines), isLargeType: isLargeType
        ).markup
    }
}
