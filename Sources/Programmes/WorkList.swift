package import Domain

/// A list of applications that units of a programme work in, e.g. 待上报, with its entry in the menu.
package struct WorkList: Hashable, Sendable {
    /// One view of the list.
    package struct Tab: Hashable, Sendable {
        package let view: WorkView
        /// `nil` = the general word for the view.
        package let title: String?

        package init(_ view: WorkView, title: String? = nil) {
            (self.view, self.title) = (view, title)
        }
    }

    /// `nil` for the one list of a programme that has no lists of its own.
    package let id: WorkListID?
    /// As the menu prints it.
    package let title: String
    /// As the page itself is headed; the title where the office prints the same.
    package let heading: String
    /// The kinds of units that have it; empty = every kind.
    package let kinds: Set<UnitKind>
    /// At least one, in the order of the page.
    package let tabs: [Tab]

    package init(id: WorkListID?, title: String, heading: String? = nil, kinds: Set<UnitKind> = [], tabs: [Tab]) {
        (self.id, self.title, self.heading) = (id, title, heading ?? title)
        (self.kinds, self.tabs) = (kinds, tabs)
    }

    package func isFor(_ kind: UnitKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }

    /// The view in which something waits; `nil` for a list that is only read.
    package var openTab: Tab? { tabs.first { $0.view.isOpen && $0.view != .all } }

    /// Whether anything in it may wait for the unit.
    package var isOpen: Bool { tabs.contains { $0.view.isOpen } }
}

extension Programme {
    /// The lists of units of these kinds, in the order of the menu; the general one where the pack names none.
    package func workLists(for kinds: Set<UnitKind>) -> [WorkList] {
        lists.isEmpty ? [generalList] : lists.filter { list in kinds.contains(where: list.isFor) }
    }

    /// One list with the general views.
    package var generalList: WorkList {
        let tabs: [WorkView] = [.waiting, .returned, .passed, .all]
        return WorkList(id: nil, title: reviewMenu, tabs: tabs.map { WorkList.Tab($0) })
    }
}
