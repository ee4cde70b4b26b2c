package import Domain

/// An application in one list of one unit (待办): a cache of its state, route and history, never a state of its own.
package struct WorkItem: Hashable, Sendable {
    package let application: ApplicationID
    package let unit: UnitID
    /// The list in which it stands; `all` for everything that reached the unit.
    package let tab: ApplicationQuery.Tab
    package let programme: ProgrammeID
    /// When the application last moved; lists are in its order.
    package let updatedAt: Instant

    package init(
        application: ApplicationID, unit: UnitID, tab: ApplicationQuery.Tab, programme: ProgrammeID, updatedAt: Instant
    ) {
        (self.application, self.unit, self.tab) = (application, unit, tab)
        (self.programme, self.updatedAt) = (programme, updatedAt)
    }
}
