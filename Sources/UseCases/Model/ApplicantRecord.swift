package import Domain
import Expressions
import FormEngine
import Programmes

/// What is known of the applicant when his application is read or handed in: a person with his employer, or a unit.
package struct ApplicantRecord: Sendable {
    package let person: Person?
    /// The person's approved binding; `nil` for a unit.
    package let binding: Binding?
    package let unit: Unit?
    /// The unit that applies, or the person's employer.
    package let office: Unit?
    /// The name of the unit above it.
    package let superior: String?
    package let followed: FollowedApplication?

    package init(
        person: Person?, binding: Binding?, unit: Unit?, office: Unit?, superior: String?,
        followed: FollowedApplication?
    ) {
        (self.person, self.binding, self.unit) = (person, binding, unit)
        (self.office, self.superior, self.followed) = (office, superior, followed)
    }

    /// For conditions that look at nobody.
    static let unknown = ApplicantRecord(
        person: nil, binding: nil, unit: nil, office: nil, superior: nil, followed: nil)

    /// Reads what the store knows of the application's applicant now.
    static func find(
        of application: Application, in store: any StoreTransaction, _ context: SiteContext
    ) throws -> ApplicantRecord {
        try find(application.applicant, follows: application.follows, in: store, context)
    }

    static func find(
        _ applicant: Applicant, follows: ApplicationID?, in store: any StoreTransaction, _ context: SiteContext
    ) throws -> ApplicantRecord {
        let unit = try applicant.unit.flatMap(store.units.find)
        let binding = try applicant.person.flatMap(store.bindings.bound)
        let office = try unit ?? binding.flatMap { try store.units.find($0.unit) }
        return ApplicantRecord(
            person: try applicant.person.flatMap(store.people.find), binding: binding, unit: unit, office: office,
            superior: try office?.parent.flatMap(store.units.find)?.name,
            followed: try follows.flatMap { try FollowedApplication.find($0, in: store, context) })
    }

    /// The unit from which the route starts: the employer, or the unit that applies.
    package var employer: (id: UnitID, name: String)? {
        if let unit { return (unit.id, unit.name) }
        return binding.map { ($0.unit, $0.unitName) }
    }

    /// Whether there is an employer to hand in through; a unit needs none.
    package var isBound: Bool { employer != nil }

    /// What conditions see under `applicant`.
    var values: [String: Value] {
        if let unit {
            return [
                "name": .text(unit.name), "credit_code": .text(unit.creditCode), "type": .text(unit.type),
                "kind": .text(unit.kind.rawValue),
            ]
        }
        guard let person else { return ["name": .null, "sex": .null, "birth_date": .null] }
        return [
            "name": .text(person.name), "sex": .text(person.sex.rawValue), "birth_date": .date(person.birthDate),
        ]
    }
}
