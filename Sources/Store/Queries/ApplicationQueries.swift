import Domain
import SQLText
import UseCases
import WorkflowEngine

/// The SQL of applications.
struct ApplicationQueries: ApplicationRows {
    let connection: any SQLConnection

    func find(_ id: ApplicationID) throws -> Application? {
        try connection.first("SELECT \(fragment: Self.columns) FROM applications a WHERE a.id = \(id)", Self.read)
    }

    func find(exclusive key: String, batch: BatchID) throws -> Application? {
        try connection.first(
            """
            SELECT \(fragment: Self.columns)
            FROM applications a
            WHERE a.batch_id = \(batch) AND a.exclusive_key = \(key) AND a.state <> 'deleted'
            """, Self.read)
    }

    /// The last condition is there for the index of keys, which leaves deleted applications out.
    func drafters(in units: Set<UnitID>, batches: [BatchID]) throws -> Set<PersonID> {
        let people: [PersonID] = try connection.rows(
            """
            SELECT DISTINCT g.person_id
            FROM bindings g
            JOIN applications a ON a.exclusive_key = g.person_id
            WHERE g.unit_id IN (\(list: units.sorted())) AND g.state = 'bound' AND a.batch_id IN (\(list: batches))
                AND a.state IN ('draft', 'returned') AND a.state <> 'deleted'
            """
        ) { $0.id(0) }
        return Set(people)
    }

    func list(following id: ApplicationID) throws -> [Application] {
        try connection.rows(
            """
            SELECT \(fragment: Self.columns)
            FROM applications a
            WHERE a.follows_id = \(id) AND a.state <> 'deleted'
            ORDER BY a.created_at, a.id
            """, Self.read)
    }

    func former(than application: Application, limit: Int) throws -> [Application] {
        try connection.rows(
            """
            SELECT \(fragment: Self.columns)
            FROM applications a
            WHERE a.programme = \(application.programme) AND a.id <> \(application.id) AND a.state <> 'deleted'
                AND (a.person_id = \(application.applicant.person)
                    OR a.person_id IS NULL AND a.applicant_unit_id = \(application.applicant.unit))
            ORDER BY a.created_at DESC, a.id DESC
            LIMIT \(limit)
            """, Self.read)
    }

    func insert(_ application: Application) throws -> Bool {
        try connection.run(
            """
            INSERT INTO applications (id, number, programme, revision, batch_id, person_id, applicant_unit_id,
                applicant_name, employer_id, employer_name, state, stage, submitted_from, pass, version, created_at,
                updated_at, submitted_at, snapshot_id, event_count, head_hash, listed, follows_id,
                exclusive_key)
            VALUES (\(application.id), \(application.number), \(application.programme), \(application.revision),
                \(application.batch), \(application.applicant.person), \(application.applicant.unit),
                \(application.applicant.name), \(application.employer), \(application.employerName),
                \(application.state.name), \(application.state.stage), \(application.submittedFrom?.name),
                \(application.pass), \(application.version), \(application.createdAt), \(application.updatedAt),
                \(application.submittedAt), \(application.snapshot), \(application.chain.count),
                \(application.chain.hash), '{}', \(application.follows), \(application.exclusiveKey))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    func update(_ application: Application, ifVersion version: Int64) throws -> Bool {
        try connection.run(
            """
            UPDATE applications
            SET revision = \(application.revision), employer_id = \(application.employer), employer_name = \(application.employerName),
                state = \(application.state.name), stage = \(application.state.stage),
                submitted_from = \(application.submittedFrom?.name), pass = \(application.pass), version = version + 1,
                updated_at = \(application.updatedAt), submitted_at = \(application.submittedAt),
                snapshot_id = \(application.snapshot), event_count = \(application.chain.count),
                head_hash = \(application.chain.hash)
            WHERE id = \(application.id) AND version = \(version)
            """) == 1
    }

    func allIDs() throws -> [ApplicationID] {
        try connection.rows("SELECT id FROM applications ORDER BY id") { $0.id(0) }
    }

    func nextSequence(_ scope: String) throws -> Int64 {
        try connection.first(
            """
            INSERT INTO sequences (name, last_value)
            VALUES (\("application/" + scope),
                1 + coalesce((SELECT former.last_value FROM sequences former WHERE former.name = 'application'), 0))
            ON CONFLICT (name) DO UPDATE SET last_value = sequences.last_value + 1
            RETURNING last_value
            """
        ) { $0.int(0) } ?? 1
    }

    func setListed(_ values: [String: String], of id: ApplicationID) throws {
        let text = JSONValue.object(values.mapValues(JSONValue.text)).canonicalText
        try connection.run("UPDATE applications SET listed = \(text) WHERE id = \(id)")
    }

    // MARK: Reading

    static let columns: SQL = """
        a.id, a.number, a.programme, a.revision, a.batch_id, a.person_id, a.applicant_unit_id, a.applicant_name,
        a.employer_id, a.employer_name, a.state, a.stage, a.submitted_from, a.pass, a.version, a.created_at,
        a.updated_at, a.submitted_at, a.snapshot_id, a.event_count, a.head_hash, a.follows_id,
        CASE WHEN a.exclusive_key IS NULL THEN 0 ELSE 1 END
        """
    static let columnCount = 23

    static func read(_ row: any SQLRow) throws -> Application {
        let id: ApplicationID = row.id(0)
        guard let state = ApplicationState(name: row.text(10), stage: row.optionalInt(11).map(Int.init)) else {
            throw UnreadableRow(table: "applications", column: "state", id: id.text)
        }
        return Application(
            id: id, number: row.text(1), programme: row.id(2), revision: row.id(3), batch: row.id(4),
            applicant: Applicant(person: row.optionalID(5), unit: row.optionalID(6), name: row.text(7)),
            employer: row.optionalID(8), employerName: row.text(9), state: state,
            submittedFrom: row.optionalText(12).flatMap { ApplicationState(name: $0, stage: nil) },
            pass: Int(row.int(13)), version: row.int(14), createdAt: row.instant(15), updatedAt: row.instant(16),
            submittedAt: row.optionalInstant(17), snapshot: row.optionalInt(18),
            chain: ChainHead(count: Int(row.int(19)), hash: row.text(20)), follows: row.optionalID(21),
            isExclusive: row.bool(22))
    }
}

/// Patterns for LIKE that take every sign literally.
enum LikePattern {
    /// Whatever contains `text`, for `lower(column) LIKE … ESCAPE '\'`.
    ///
    /// Only the letters a–z lose their case, which is what `lower` does in both engines; LIKE itself keeps the case
    /// apart in one of them.
    static func containing(_ text: String) -> String {
        let folded = String(decoding: text.utf8.map(lowered), as: UTF8.self)
        return "%" + folded.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte + 32 : byte
    }
}
