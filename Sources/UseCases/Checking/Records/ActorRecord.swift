package import Access
package import Domain

/// An account that acted, with every grant it ever had.
package struct ActorRecord: Sendable {
    package let person: PersonID?
    /// The keyed hash of the person's identity number.
    package let identity: String?
    package let listener: Listener
    package var grants: [DatedGrant] = []

    /// A grant and when it was valid: [from, to).
    package struct DatedGrant: Sendable {
        package let grant: Grant
        package let from: Instant
        package let to: Instant?

        package init(grant: Grant, from: Instant, to: Instant?) {
            (self.grant, self.from, self.to) = (grant, from, to)
        }
    }

    package init(person: PersonID?, identity: String?, listener: Listener) {
        (self.person, self.identity, self.listener) = (person, identity, listener)
    }

    /// Whether it could act for the unit at that instant; in any system when `system` is `nil`.
    func administers(_ unit: UnitID, in system: SystemID?, at instant: Instant) -> Bool {
        grants.contains { dated in
            dated.from <= instant && dated.to.map { instant < $0 } ?? true
                && dated.grant.role == .administrator && dated.grant.unit == unit
                && dated.grant.counts(on: listener) && system.map(dated.grant.covers) ?? true
        }
    }

    /// Whether it kept the site at that instant.
    func keepsSite(at instant: Instant) -> Bool {
        grants.contains { dated in
            dated.from <= instant && dated.to.map { instant < $0 } ?? true
                && dated.grant.role == .siteAdministrator && dated.grant.counts(on: listener)
        }
    }
}
