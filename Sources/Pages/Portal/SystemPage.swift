package import Markup
package import Texts

/// What one system offers to the person who is signed in.
package struct SystemPage: Component {
    private let title: String
    private let lead: String
    private let tiles: [ModuleTiles.Tile]
    private let texts: TextCatalogue

    package init(title: String, lead: String, tiles: [ModuleTiles.Tile], texts: TextCatalogue) {
        (self.title, self.lead, self.tiles, self.texts) = (title, lead, tiles, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(title, lead: lead))
        \(tiles.isEmpty ? EmptyState(texts(PortalText.nothingHere)).markup : ModuleTiles(tiles).markup)
        """
    }
}
