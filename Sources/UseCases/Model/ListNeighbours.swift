package import Domain

/// What stands around an application in a list.
package struct ListNeighbours: Hashable, Sendable {
    /// `nil` for the first one, and for one that is not in the list.
    package let before: ApplicationID?
    /// `nil` for the last one; the first of the list for one that is not in it.
    package let after: ApplicationID?

    package init(before: ApplicationID?, after: ApplicationID?) {
        (self.before, self.after) = (before, after)
    }

    package static let none = ListNeighbours(before: nil, after: nil)
}
