import Domain
import FormEngine
import SQLText
import UseCases

/// The SQL of persons; their identity number, mobile number and profile are sealed.
struct PersonQueries: PersonRows {
    let connection: any SQLConnection
    let sealing: PersonalSealing

    func find(_ id: PersonID) throws -> Person? {
        try connection.first(
            """
            SELECT id, name, id_number_sealed, sex, birth_date, mobile_sealed, profile_sealed, version
            FROM persons WHERE id = \(id)
            """, read)
    }

    func insert(_ person: Person) throws -> Bool {
        try connection.run(
            """
            INSERT INTO persons (id, name, id_number_sealed, id_number_key, sex, birth_date, mobile_sealed, mobile_key,
                profile_sealed, version)
            VALUES (\(person.id), \(person.name), \(try sealing.seal(person.idNumber, "persons.id_number")),
                \(sealing.lookup(person.idNumber, "persons.id_number")), \(person.sex.rawValue), \(person.birthDate),
                \(try sealing.seal(person.mobile, "persons.mobile")), \(sealing.lookup(person.mobile, "persons.mobile")),
                \(try profile(person)), 1)
            ON CONFLICT DO NOTHING
            """) == 1
    }

    func update(_ person: Person, ifVersion version: Int64) throws -> Bool {
        try connection.run(
            """
            UPDATE persons SET profile_sealed = \(try profile(person)), version = version + 1
            WHERE id = \(person.id) AND version = \(version)
            """) == 1
    }

    /// One row per identity number, so today this is the person himself; accounts point to the row.
    func sameIdentity(as id: PersonID) throws -> Set<PersonID> {
        Set(
            try connection.rows(
                """
                SELECT other.id FROM persons own JOIN persons other ON other.id_number_key = own.id_number_key
                WHERE own.id = \(id)
                """
            ) { $0.id(0) as PersonID })
    }

    func mobiles(of ids: [PersonID]) throws -> [PersonID: String] {
        guard !ids.isEmpty else { return [:] }
        let rows = try connection.rows("SELECT id, mobile_sealed FROM persons WHERE id IN (\(list: ids))") {
            ($0.id(0) as PersonID, try sealing.open($0.text(1), "persons.mobile"))
        }
        return Dictionary(rows) { first, _ in first }
    }

    func stewards(of application: Application, in system: SystemID) throws -> Set<PersonID> {
        guard let unit = application.applicant.unit else { return [] }
        return Set(
            try connection.rows(
                """
                SELECT c.person_id FROM grants g JOIN accounts c ON c.id = g.account_id
                WHERE g.unit_id = \(unit) AND g.role = 'administrator' AND c.person_id IS NOT NULL
                    AND (g.system IS NULL OR g.system = \(system))
                UNION
                SELECT c.person_id FROM events e JOIN accounts c ON c.id = e.account_id
                WHERE e.application_id = \(application.id) AND e.unit_id = \(unit) AND e.position IS NULL
                    AND c.person_id IS NOT NULL
                """
            ) { $0.id(0) as PersonID })
    }

    private func profile(_ person: Person) throws -> String {
        let members = Dictionary(
            uniqueKeysWithValues: person.profile.map { ($0.key.rawValue, JSONValue.text($0.value)) })
        return try sealing.seal(JSONValue.object(members).canonicalText, "persons.profile")
    }

    private func read(_ row: any SQLRow) throws -> Person {
        let id: PersonID = row.id(0)
        guard let sex = Sex(rawValue: row.text(3)), let birth = CivilDate(iso: row.text(4)),
            case .object(let members) = try JSONValue(parsing: sealing.open(row.text(6), "persons.profile"))
        else { throw UnreadableRow(table: "persons", column: "profile", id: id.text) }
        let profile = members.compactMap { name, value in
            ProfileItem(rawValue: name).flatMap { item in value.textValue.map { (item, $0) } }
        }
        return Person(
            id: id, name: row.text(1), idNumber: try sealing.open(row.text(2), "persons.id_number"), sex: sex,
            birthDate: birth, mobile: try sealing.open(row.text(5), "persons.mobile"),
            profile: Dictionary(uniqueKeysWithValues: profile), version: row.int(7))
    }
}
