package import Markup

/// The frame of every page: head, site header, navigation, breadcrumb, notices, content and footer.
package struct Shell: Component {
    /// On which side of the content its navigation stands; the manuals print that of a preview on the right
    /// (R-FORM-62).
    package enum SidePlace: Sendable {
        case left, right
    }

    private let words: ShellWords
    private let assets: PageAssets
    private let title: String
    private let site: Link
    private let navigation: [MainNavigation.Entry]
    private let tools: [Link]
    private let user: UserBox?
    private let breadcrumb: [Link]
    private let closing: Link?
    private let notices: [Markup]
    private let side: Markup?
    private let sidePlace: SidePlace
    private let content: Markup
    private let footer: Footer
    private let isLargeType: Bool

    /// - Parameters:
    ///   - title: what the page is about; the window's title is this and the site's name.
    ///   - site: the site's name and home page.
    ///   - tools: small links at the top, such as the switch to large type.
    ///   - user: who is signed in; `nil` for visitors.
    ///   - breadcrumb: the way to this page, the page itself last.
    ///   - closing: what closes this page where pages are shown as tabs.
    ///   - side: the navigation beside the content, such as a `SectionNav`.
    package init(
        words: ShellWords, assets: PageAssets, title: String, site: Link, navigation: [MainNavigation.Entry] = [],
        tools: [Link] = [], user: UserBox? = nil, breadcrumb: [Link] = [], closing: Link? = nil,
        notices: [any Component] = [], side: Markup? = nil,
        sidePlace: SidePlace = .left, content: Markup, footer: Footer = Footer(), isLargeType: Bool = false
    ) {
        (self.words, self.assets, self.title, self.site) = (words, assets, title, site)
        (self.navigation, self.tools, self.user, self.breadcrumb) = (navigation, tools, user, breadcrumb)
        (self.closing, self.notices) = (closing, notices.map(\.markup))
        (self.side, self.sidePlace, self.content) = (side, sidePlace, content)
        (self.footer, self.isLargeType) = (footer, isLargeType)
    }

    package var markup: Markup {
        """
        <!doctype html>
        <html lang="zh-CN"\(attribute: "class", isLargeType ? "large-type" : nil)>
        \(head)
        <body>
        <a class="skip-link" href="#page-content">\(words.skip)</a>
        \(header)
        \(mainPart)
        \(footer)
        </body>
        </html>

        """
    }

    private var head: Markup {
        """
        <head>
        <meta charset="utf-8">
        <title>\(title == site.title ? title : "\(title) - \(site.title)")</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="format-detection" content="telephone=no">
        \(assets)
        </head>
        """
    }

    private var header: Markup {
        """
        <header class="site-header">
        <div class="site-header__bar wrapper">
        <a class="site-header__name" href="\(url: site.url)">\(Icon.emblem)<span>\(site.title)</span></a>
        <div class="site-header__tools">\(tools)\(user)</div>
        </div>
        \(MainNavigation(label: words.mainNavigation, entries: navigation))
        </header>
        """
    }

    private var mainPart: Markup {
        let messages: Markup? = notices.isEmpty ? nil : #"<div class="notices">\#(notices)</div>"#
        let main: Markup = #"<main id="page-content" tabindex="-1">\#(messages)\#(content)</main>"#
        let way = Breadcrumb(breadcrumb, closing: closing, label: words.breadcrumb)
        guard let side else { return #"<div class="wrapper page">\#(way)\#(main)</div>"# }
        return """
            <div class="wrapper page">\(way)\
            <div class="columns\(sidePlace == .right ? " columns--end" : "")"><div class="columns__side">\(side)</div>\
            \(main)</div></div>
            """
    }
}
