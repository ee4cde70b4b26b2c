package import Domain

/// A closed list of coded values (代码表), in its printed order.
package struct CodeList: Hashable, Sendable {
    package let id: CodeListID
    package let title: String
    package let items: [Item]

    package struct Item: Hashable, Sendable {
        package let code: String
        package let name: String
        /// The heading under which long lists show the item.
        package let group: String?
        /// The code of another list to which the item belongs.
        package let parent: String?

        package init(code: String, name: String, group: String? = nil, parent: String? = nil) {
            (self.code, self.name, self.group, self.parent) = (code, name, group, parent)
        }
    }

    package init(id: CodeListID, title: String, items: [Item]) {
        (self.id, self.title, self.items) = (id, title, items)
    }
}
