package import Domain

/// The units' lists of work; see ``WorkItem``.
package protocol WorkItemRows {
    /// Every list in which an application stands.
    func list(of application: ApplicationID) throws -> Set<WorkItem>

    /// Writes the lists in which an application stands now; those of before are forgotten.
    func replace(of application: ApplicationID, with items: Set<WorkItem>) throws

    /// Where an application stands for every unit that it reached.
    func standings(of application: ApplicationID) throws -> Set<UnitStanding>

    /// Writes where an application stands now; that of before is forgotten.
    func replaceStandings(of application: ApplicationID, with standings: Set<UnitStanding>) throws

    /// The stages of those of `applications` that one of `units` holds now.
    func stages(_ applications: [ApplicationID], of units: Set<UnitID>) throws -> [ApplicationID: StageID]

    /// Those of `applications` that wait for one of `units` now.
    func waiting(_ applications: [ApplicationID], for units: Set<UnitID>) throws -> Set<ApplicationID>
}
