import Domain
import SQLText
import UseCases

/// The SQL of public announcements.
struct PublicityQueries: PublicityRows {
    let connection: any SQLConnection

    static let columns: SQL = """
        p.application_id, p.ordinal, p.code, p.pass, p.position, p.working_days, p.starts_on, p.ends_on, p.ends_at,
        p.known_years, p.unknown_years, p.account_id, p.started_at, p.printed_at, p.printed_by
        """

    func list(of application: ApplicationID) throws -> [Publicity] {
        try connection.rows(
            """
            SELECT \(fragment: Self.columns) FROM publicities p
            WHERE p.application_id = \(application) ORDER BY p.ordinal
            """, Self.read)
    }

    func find(code: String) throws -> Publicity? {
        try connection.first(
            "SELECT \(fragment: Self.columns) FROM publicities p WHERE p.code = \(code)", Self.read)
    }

    func insert(_ publicity: Publicity) throws {
        try connection.run(
            """
            INSERT INTO publicities (application_id, ordinal, code, pass, position, working_days, starts_on, ends_on,
                ends_at, known_years, unknown_years, account_id, started_at, printed_at, printed_by)
            VALUES (\(publicity.application), \(publicity.ordinal), \(publicity.code), \(publicity.pass),
                \(publicity.position), \(publicity.workingDays), \(publicity.startsOn), \(publicity.endsOn),
                \(publicity.endsAt), \(Self.text(publicity.knownYears)), \(Self.text(publicity.unknownYears)),
                \(publicity.account), \(publicity.startedAt), \(publicity.printedAt), \(publicity.printedBy))
            """)
    }

    func note(printedAt: Instant, by name: String, application: ApplicationID, ordinal: Int) throws {
        try connection.run(
            """
            UPDATE publicities SET printed_at = \(printedAt), printed_by = \(name)
            WHERE application_id = \(application) AND ordinal = \(ordinal)
            """)
    }

    static func read(_ row: any SQLRow) throws -> Publicity {
        let id: ApplicationID = row.id(0)
        guard let start = CivilDate(iso: row.text(6)) else {
            throw UnreadableRow(table: "publicities", column: "starts_on", id: id.text)
        }
        return Publicity(
            application: id, ordinal: Int(row.int(1)), code: row.text(2), pass: Int(row.int(3)),
            position: Int(row.int(4)), workingDays: Int(row.int(5)), startsOn: start,
            endsOn: row.optionalText(7).flatMap { CivilDate(iso: $0) }, endsAt: row.optionalInstant(8),
            knownYears: years(row.text(9)), unknownYears: years(row.text(10)), account: row.id(11),
            startedAt: row.instant(12), printedAt: row.instant(13), printedBy: row.text(14))
    }

    private static func text(_ years: [Int]) -> String {
        years.map(String.init).joined(separator: ",")
    }

    private static func years(_ text: String) -> [Int] {
        text.split(separator: ",").compactMap { Int($0) }
    }
}
