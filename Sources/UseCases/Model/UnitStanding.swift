package import Domain
package import WorkflowEngine

/// Where an application stands for one unit: a cache of its state, route and history, one row for each unit it reached.
package struct UnitStanding: Hashable, Sendable {
    package let application: ApplicationID
    package let unit: UnitID
    package let standing: Standing
    /// Whether the unit ever sent it back (审核退回人员名单).
    package let hasReturned: Bool
    package let programme: ProgrammeID
    /// When the application last moved; lists are in its order.
    package let updatedAt: Instant

    package init(
        application: ApplicationID, unit: UnitID, standing: Standing, hasReturned: Bool, programme: ProgrammeID,
        updatedAt: Instant
    ) {
        (self.application, self.unit, self.standing) = (application, unit, standing)
        (self.hasReturned, self.programme, self.updatedAt) = (hasReturned, programme, updatedAt)
    }
}
