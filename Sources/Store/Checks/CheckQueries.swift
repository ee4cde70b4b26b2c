import Access
import Domain
import FormEngine
import SQLText
import UseCases

/// The SQL of checks of a whole site.
struct CheckQueries: CheckRows {
    let connection: any SQLConnection
    let personal: PersonalSealing

    var sealing: AnswerSealing { personal.answers }

    func records(from first: ApplicationID, through last: ApplicationID) throws -> RecordPage {
        var queries = RecordQueries(connection: connection, sealing: personal, first: first, last: last)
        return try queries.page()
    }

    func people(after last: PersonID?, limit: Int) throws -> PersonPage {
        try PersonCheck(connection: connection, sealing: personal).page(after: last, limit: limit)
    }

    func visible(
        in scope: ApplicationScope, from first: ApplicationID, through last: ApplicationID
    ) throws -> [ApplicationID] {
        try connection.rows(
            """
            SELECT a.id FROM applications a
            WHERE a.id >= \(first) AND a.id <= \(last) AND a.state <> 'deleted'
                AND (\(fragment: ScopeSQL.condition(scope)))
            ORDER BY a.id
            """
        ) { $0.id(0) }
    }

    func accounts(withGrants: Bool) throws -> [AccountID] {
        try connection.rows(
            """
            SELECT a.id FROM accounts a
            WHERE a.is_active = 1
                AND CASE WHEN EXISTS (SELECT 1 FROM grants g WHERE g.account_id = a.id) THEN 1 ELSE 0 END = \(withGrants)
            ORDER BY a.id
            """
        ) { $0.id(0) }
    }

    func eventHashes(of application: ApplicationID) throws -> [Int: String]? {
        let isThere = try connection.first("SELECT 1 FROM applications WHERE id = \(application)") { _ in true }
        guard isThere ?? false else { return nil }
        let rows = try connection.rows("SELECT ordinal, hash FROM events WHERE application_id = \(application)") {
            (Int($0.int(0)), $0.text(1))
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    func findings(of check: TableCheck, at now: Instant) throws -> [CheckFinding] {
        switch check {
        case .engine: try EngineCheck(connection: connection).findings()
        case .references: try ReferenceCheck(connection: connection).findings()
        case .rules: try RuleCheck(connection: connection).findings()
        case .schema: try SchemaCheck(connection: connection).findings()
        case .uniqueness: try UniquenessCheck(connection: connection).findings()
        case .ranks: try RankCheck(connection: connection).findings()
        case .quotas: try QuotaCheck(connection: connection).findings()
        case .entrances: try EntranceCheck(connection: connection).findings(at: now)
        case .messages: try MessageCheck(connection: connection, sealing: personal).findings(at: now)
        case .remarks: try RemarkCheck(connection: connection, sealing: personal).findings()
        case .canary: try CanaryCheck(connection: connection, sealing: personal).findings()
        case .leftovers: try LeftoverCheck(connection: connection).findings()
        }
    }
}
