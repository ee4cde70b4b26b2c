package import Domain

/// A group of the menu on the intranet (左侧导航, R-INTRANET-04): what is reviewed in one system, under a printed title.
package struct IntranetGroup: Hashable, Sendable {
    package let system: SystemID
    package let title: String

    package init(system: SystemID, title: String) {
        (self.system, self.title) = (system, title)
    }
}
