package import Markup
package import Texts

/// The list of the sites that one installation serves.
package struct SitesPage: Component {
    private let sites: [Link]
    private let texts: TextCatalogue

    package init(sites: [Link], texts: TextCatalogue) {
        (self.sites, self.texts) = (sites, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(PortalText.sitesTitle), lead: texts(PortalText.sitesLead)))
        \(ModuleTiles(sites.map { ModuleTiles.Tile(title: $0.title, text: "", url: $0.url) }))
        """
    }
}
