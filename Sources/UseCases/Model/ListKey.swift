package import Domain

/// Where a row stands in a list that shows the newest first: by it a page goes on where another ended.
package struct ListKey: Hashable, Comparable, Sendable {
    package let updatedAt: Instant
    package let id: ApplicationID

    package init(updatedAt: Instant, id: ApplicationID) {
        (self.updatedAt, self.id) = (updatedAt, id)
    }

    /// The older one is the smaller one.
    package static func < (left: Self, right: Self) -> Bool {
        (left.updatedAt, left.id) < (right.updatedAt, right.id)
    }
}
