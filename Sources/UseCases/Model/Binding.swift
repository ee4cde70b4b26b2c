package import Domain

/// A person's binding to an employer (绑定), or the request for one.
package struct Binding: Hashable, Sendable {
    /// `none` of the machine in requirements §15.5 is the absence of a binding.
    package enum State: String, Hashable, Sendable, CaseIterable {
        case pending
        case bound
        case refused
        /// Replaced by a newer one.
        case superseded
        case withdrawn
    }

    package let id: BindingID
    package let person: PersonID
    package let personName: String
    package let unit: UnitID
    package let unitName: String
    package let state: State
    /// 申请说明.
    package let statement: String
    package let requestedAt: Instant
    package let decidedAt: Instant?
    package let reason: String

    package init(
        id: BindingID, person: PersonID, personName: String, unit: UnitID, unitName: String, state: State,
        statement: String, requestedAt: Instant, decidedAt: Instant?, reason: String
    ) {
        (self.id, self.person, self.personName, self.unit) = (id, person, personName, unit)
        (self.unitName, self.state, self.statement) = (unitName, state, statement)
        (self.requestedAt, self.decidedAt, self.reason) = (requestedAt, decidedAt, reason)
    }
}
