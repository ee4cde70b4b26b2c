package import Domain

/// A row that was ticked, with the version that was on the page.
package struct SelectedApplication: Hashable, Sendable {
    package let id: ApplicationID
    package let version: Int64

    package init(id: ApplicationID, version: Int64) {
        (self.id, self.version) = (id, version)
    }
}
