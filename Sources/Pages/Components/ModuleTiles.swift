package import Markup

/// The modules of a portal; their entries are always in sight, for keyboards and fingers too (R-PORTAL-02).
package struct ModuleTiles: Component {
    /// One module.
    package struct Tile: Sendable {
        package let title: String
        package let text: String
        /// The module's own page, when it has one.
        package let url: String?
        package let entries: [Link]

        package init(title: String, text: String, url: String? = nil, entries: [Link] = []) {
            (self.title, self.text, self.url, self.entries) = (title, text, url, entries)
        }
    }

    private let tiles: [Tile]

    package init(_ tiles: [Tile]) {
        self.tiles = tiles
    }

    package var markup: Markup {
        #"<ul class="tiles">\#(tiles.map(item))</ul>"#
    }

    private func item(_ tile: Tile) -> Markup {
        let title = tile.url.map { Link(tile.title, url: $0).markup } ?? "\(tile.title)"
        let entries: [Markup] = tile.entries.map { "<li>\($0)</li>" }
        let list: Markup? = entries.isEmpty ? nil : #"<ul class="tile__entries">\#(entries)</ul>"#
        return """
            <li class="tile"><h2 class="tile__title">\(title)</h2><p class="tile__text">\(tile.text)</p>\(list)</li>
            """
    }
}
