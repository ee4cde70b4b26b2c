package import Domain

/// The units' lists of work; see ``WorkItem``.
package protocol WorkItemRows {
    /// Every list in which an application stands.
    func list(of application: ApplicationID) throws -> Set<WorkItem>

    /// Writes the lists in which an application stands now; those of before are forgotten.
    func replace(of application: ApplicationID, with items: Set<WorkItem>) throws

    /// Those of `applications` that wait for one of `units` now.
    func waiting(_ applications: [ApplicationID], for units: Set<UnitID>) throws -> Set<ApplicationID>
}
