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
    /// Whether the unit stands directly below the authority (一级推荐单位).
    package let isOfFirstLevel: Bool
    /// In whose stead it is used (代), for a limited time; `nil` for a grant of one's own.
    package let deputyFor: AccountID?

    package init(
        unit: UnitID?, unitKind: UnitKind?, system: SystemID?, role: Role, isOfFirstLevel: Bool = false,
        deputyFor: AccountID? = nil
    ) {
        self.unit = unit
        self.unitKind = unitKind
        self.system = system
        self.role = role
        self.isOfFirstLevel = isOfFirstLevel
        self.deputyFor = deputyFor
    }
}
