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

/// What waits for the person who is signed in.
package struct HomePage: Component {
    private let name: String
    private let tasks: [TodoList.Item]
    private let following: [TodoList.Item]
    private let texts: TextCatalogue

    package init(name: String, tasks: [TodoList.Item], following: [TodoList.Item], texts: TextCatalogue) {
        (self.name, self.tasks, self.following, self.texts) = (name, tasks, following, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(PortalText.homeTitle), lead: name))
        <section aria-labelledby="tasks"><h2 id="tasks">\(texts(PortalText.homeLead))</h2>
        \(TodoList(tasks, empty: empty))</section>
        \(progress)
        """
    }

    private var progress: Markup? {
        guard !following.isEmpty else { return nil }
        return """
            <section aria-labelledby="following"><h2 id="following">\(texts(PortalText.following))</h2>
            \(TodoList(following, empty: empty))</section>
            """
    }

    private var empty: EmptyState {
        EmptyState(texts(PortalText.nothingToDo), text: texts(PortalText.nothingToDoText))
    }
}
