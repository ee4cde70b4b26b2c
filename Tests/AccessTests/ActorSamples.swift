import Access
import Domain

/// Everybody who comes to the door, one of each.
struct ActorSample: Sendable, CustomStringConvertible {
    let name: String
    let actor: Actor?

    var description: String { name }

    static let everybody: [ActorSample] = [
        visitor, applicant, stranger, employer, recommending, province, provinceOutside, otherEmployer, otherSystem,
        siteAdministrator, auditor, auditorOutside, colleague,
    ]

    static let visitor = ActorSample(name: "visitor", actor: nil)
    static let applicant = ActorSample("applicant", person: "p-1")
    static let stranger = ActorSample("another applicant", person: "p-2")
    static let employer = ActorSample("employer", unit: "u-employer", .employer)
    static let recommending = ActorSample("recommending unit", unit: "u-recommending", .recommending)
    static let province = ActorSample("province", unit: "u-province", .authority, on: .intranet)
    static let provinceOutside = ActorSample("province, public side", unit: "u-province", .authority)
    static let otherEmployer = ActorSample("another employer", unit: "u-other", .employer)
    static let otherSystem = ActorSample("employer, another system", unit: "u-employer", .employer, in: "titles")
    static let siteAdministrator = ActorSample("site administrator", role: .siteAdministrator)
    static let auditor = ActorSample("auditor", role: .auditor)
    static let auditorOutside = ActorSample("auditor, public side", role: .auditor, on: .public)
    /// The employer's second account, which belongs to the applicant himself.
    static let colleague = ActorSample("employer is the applicant", unit: "u-employer", .employer, person: "p-1")

    init(name: String, actor: Actor?) {
        self.name = name
        self.actor = actor
    }

    init(_ name: String, person: PersonID) {
        self.init(name: name, actor: Actor(account: "c-1", person: person, listener: .public))
    }

    init(
        _ name: String, unit: UnitID, _ kind: UnitKind, in system: SystemID = "leaders", person: PersonID? = nil,
        on listener: Listener = .public
    ) {
        let grant = Grant(unit: unit, unitKind: kind, system: system, role: .administrator)
        self.init(name: name, actor: Actor(account: "c-2", person: person, listener: listener, grants: [grant]))
    }

    init(_ name: String, role: Role, on listener: Listener = .intranet) {
        let grant = Grant(unit: nil, unitKind: nil, system: nil, role: role)
        self.init(name: name, actor: Actor(account: "c-3", person: nil, listener: listener, grants: [grant]))
    }
}
