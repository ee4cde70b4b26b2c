package import Markup
package import Texts

/// The portal of a site: its modules and what may be applied for now.
package struct PortalModel: Sendable {
    package let siteName: String
    package let lead: String?
    package let tiles: [ModuleTiles.Tile]
    package let batches: [BatchList.Item]

    package init(siteName: String, lead: String?, tiles: [ModuleTiles.Tile], batches: [BatchList.Item]) {
        (self.siteName, self.lead, self.tiles, self.batches) = (siteName, lead, tiles, batches)
    }
}

package struct PortalPage: Component {
    private let model: PortalModel
    private let texts: TextCatalogue

    package init(_ model: PortalModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(model.siteName, lead: model.lead))
        <section aria-labelledby="modules"><h2 id="modules">\(texts(PortalText.modules))</h2>\(modules)</section>
        <section aria-labelledby="batches"><h2 id="batches">\(texts(PortalText.openBatches))</h2>
        \(BatchList(model.batches, empty: empty))</section>
        """
    }

    private var modules: Markup {
        model.tiles.isEmpty
            ? EmptyState(texts(PortalText.noSystems)).markup : ModuleTiles(model.tiles).markup
    }

    private var empty: EmptyState {
        EmptyState(texts(PortalText.noOpenBatches), text: texts(PortalText.noOpenBatchesText))
    }
}
