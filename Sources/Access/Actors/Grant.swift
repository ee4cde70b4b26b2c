package import Domain

/// A role given to an account: for a unit, or for the whole site.
package struct Grant: Hashable, Sendable {
    /// `nil` for the roles of a site (site administrator, auditor).
    package let unit: UnitID?
    /// The kind of `unit`; a grant for a unit of unknown kind counts nowhere.
    package let unitKind: UnitKind?
    /// `nil` = in every system of the site.
    package let system: SystemID?
    package let role: Role

    package init(unit: UnitID?, unitKind: UnitKind?, system: SystemID?, role: Role) {
        self.unit = unit
        self.unitKind = unitKind
        self.system = system
        self.role = role
    }
}
