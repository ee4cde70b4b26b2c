package import Markup
package import Texts

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
