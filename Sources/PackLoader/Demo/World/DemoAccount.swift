package import Domain

/// An account of the demo world.
package struct DemoAccount: Hashable, Sendable {
    /// The name under which it signs in, e.g. `ah_applicant`.
    package let id: AccountID
    /// One sentence on whom it stands for, for the list of demo accounts.
    package let who: String
    package let listener: Listener
    package let person: DemoPerson?
    /// The unit to which the person is bound, with approval.
    package let employer: UnitID?
    package let grants: [DemoGrant]
}

/// A role that a demo account has.
package struct DemoGrant: Hashable, Sendable {
    package let role: Role
    /// `nil` for the roles of a site.
    package let unit: UnitID?
    /// `nil` = in every system of the site.
    package let system: SystemID?
}
