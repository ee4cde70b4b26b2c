import Access
import Domain
import Programmes
import SQLText
import UseCases
import WorkflowEngine

/// Reads every row of the applications in a range of ids, table by table.
struct RecordQueries {
    private let connection: any SQLConnection
    private let sealing: PersonalSealing
    private let first: ApplicationID
    private let last: ApplicationID
    private var result = RecordPage()
    private var places: [ApplicationID: Int] = [:]

    init(connection: any SQLConnection, sealing: PersonalSealing, first: ApplicationID, last: ApplicationID) {
        (self.connection, self.sealing, self.first, self.last) = (connection, sealing, first, last)
    }

    mutating func page() throws -> RecordPage {
        try applications()
        try events()
        try routes()
        try attachments()
        try snapshots()
        try sections()
        try publications()
        try workItems()
        try publicities()
        try objections()
        try quotaPlaces()
        try standings()
        try reminders()
        try windows()
        try extensions()
        try actors()
        return result
    }

    /// A condition over a table's `application_id`.
    private var inRange: SQL { "application_id >= \(first) AND application_id <= \(last)" }

    private mutating func applications() throws {
        result.records = try connection.readable(
            "application", &result.findings,
            """
            SELECT \(fragment: ApplicationQueries.columns), a.listed, p.id_number_key
            FROM applications a LEFT JOIN persons p ON p.id = a.person_id
            WHERE a.id >= \(first) AND a.id <= \(last)
            ORDER BY a.id
            """
        ) { row in
            let count = ApplicationQueries.columnCount
            return ApplicationRecord(
                try ApplicationQueries.read(row), listed: row.text(count), identity: row.optionalText(count + 1))
        }
        for (place, record) in result.records.enumerated() { places[record.application.id] = place }
    }

    /// Gives rows of another table to the applications that they belong to.
    private mutating func add<Row>(
        _ rows: [(application: ApplicationID, row: Row)], _ part: WritableKeyPath<ApplicationRecord, [Row]>
    ) {
        for (application, row) in rows {
            guard let place = places[application] else { continue }
            result.records[place][keyPath: part].append(row)
        }
    }

    private mutating func events() throws {
        let rows = try connection.readable(
            "event of application", &result.findings,
            """
            SELECT \(fragment: EventQueries.columns) FROM events e
            WHERE \(fragment: inRange) ORDER BY e.application_id, e.ordinal
            """
        ) { row in (application: row.id(0) as ApplicationID, row: try EventQueries.read(row)) }
        add(rows, \.events)
    }

    private mutating func routes() throws {
        let rows = try connection.rows(
            """
            SELECT application_id, position, stage, unit_id, unit_name, reached_at, is_first_level FROM route_steps
            WHERE \(fragment: inRange) ORDER BY application_id, position
            """
        ) { row in
            let entry = RouteEntry(
                position: Int(row.int(1)), stage: row.id(2), unit: row.id(3), unitName: row.text(4),
                reachedAt: row.optionalInstant(5), isFirstLevel: row.bool(6))
            return (application: row.id(0) as ApplicationID, row: entry)
        }
        add(rows, \.route)
    }

    private mutating func attachments() throws {
        let rows = try connection.readable(
            "attachment", &result.findings,
            "SELECT \(fragment: AttachmentQueries.columns) FROM attachments t WHERE \(fragment: inRange) ORDER BY t.id"
        ) { row in (application: row.id(1) as ApplicationID, row: try AttachmentQueries.read(row)) }
        add(rows, \.attachments)
    }

    private mutating func snapshots() throws {
        var files: [Int64: [SnapshotRecord.File]] = [:]
        try connection.visit(
            """
            SELECT f.snapshot_id, t.id, t.application_id, f.name, t.blob
            FROM snapshots s
            JOIN snapshot_attachments f ON f.snapshot_id = s.id
            JOIN attachments t ON t.id = f.attachment_id
            WHERE s.application_id >= \(first) AND s.application_id <= \(last)
            """
        ) { row in
            files[row.int(0), default: []].append(
                SnapshotRecord.File(
                    attachment: row.id(1), application: row.id(2), name: row.text(3), blob: row.text(4)))
            return true
        }
        let rows = try connection.rows(
            """
            SELECT id, application_id, pass, content, digest FROM snapshots
            WHERE \(fragment: inRange) ORDER BY application_id, pass
            """
        ) { row in
            var snapshot = SnapshotRecord(
                id: row.int(0), pass: Int(row.int(2)), content: row.text(3), digest: row.text(4))
            snapshot.files = files[snapshot.id] ?? []
            return (application: row.id(1) as ApplicationID, row: snapshot)
        }
        add(rows, \.snapshots)
    }

    private mutating func sections() throws {
        let rows = try connection.rows(
            "SELECT application_id, section, answers FROM application_sections WHERE \(fragment: inRange)"
        ) { row in
            (application: row.id(0) as ApplicationID, row: SectionRecord(section: row.id(1), answers: row.text(2)))
        }
        add(rows, \.sections)
    }

    private mutating func publications() throws {
        try connection.visit(
            """
            SELECT DISTINCT application_id, position, pass, at FROM comments
            WHERE state <> 'draft' AND \(fragment: inRange)
            """
        ) { row in
            if let place = places[row.id(0)] {
                result.records[place].publications.insert(
                    CommentPublication(position: Int(row.int(1)), pass: Int(row.int(2)), at: row.instant(3)))
            }
            return true
        }
    }

    private mutating func workItems() throws {
        let rows = try connection.readable(
            "work item of application", &result.findings,
            "SELECT application_id, unit_id, tab, programme, updated_at FROM work_items WHERE \(fragment: inRange)"
        ) { row in
            guard let tab = ApplicationQuery.Tab(rawValue: row.text(2)) else {
                throw UnreadableRow(table: "work_items", column: "tab", id: row.text(0))
            }
            let item = WorkItem(
                application: row.id(0), unit: row.id(1), tab: tab, programme: row.id(3), updatedAt: row.instant(4))
            return (application: item.application, row: item)
        }
        add(rows, \.workItems)
    }

    private mutating func publicities() throws {
        let rows = try connection.readable(
            "announcement of application", &result.findings,
            """
            SELECT \(fragment: PublicityQueries.columns) FROM publicities p
            WHERE \(fragment: inRange) ORDER BY p.application_id, p.ordinal
            """
        ) { row in (application: row.id(0) as ApplicationID, row: try PublicityQueries.read(row)) }
        add(rows, \.publicities)
    }

    private mutating func objections() throws {
        let queries = ObjectionQueries(connection: connection, sealing: sealing)
        let rows = try connection.readable(
            "objection of application", &result.findings,
            """
            SELECT \(fragment: ObjectionQueries.columns) FROM objections o
            WHERE \(fragment: inRange) ORDER BY o.application_id, o.recorded_at, o.id
            """
        ) { row in (application: row.id(1) as ApplicationID, row: try queries.read(row)) }
        add(rows, \.objections)
    }

    private mutating func reminders() throws {
        let rows = try connection.readable(
            "reminder of application", &result.findings,
            """
            SELECT application_id, day, sent_at, account_id FROM reminders
            WHERE \(fragment: inRange) ORDER BY application_id, day
            """
        ) { row in
            let id: ApplicationID = row.id(0)
            return (application: id, row: try ReminderQueries.read(row, of: id, from: 1))
        }
        add(rows, \.reminders)
    }

    private mutating func quotaPlaces() throws {
        let rows = try connection.rows(
            "SELECT application_id, unit_id FROM quota_places WHERE \(fragment: inRange)"
        ) { row in (application: row.id(0) as ApplicationID, row: row.id(1) as UnitID) }
        add(rows, \.quotaPlaces)
    }

    private mutating func standings() throws {
        let rows = try connection.readable(
            "standing of application", &result.findings,
            "SELECT \(fragment: WorkItemQueries.standingColumns) FROM unit_standings WHERE \(fragment: inRange)"
        ) { row in
            let standing = try WorkItemQueries.readStanding(row)
            return (application: standing.application, row: standing)
        }
        add(rows, \.standings)
    }

    // MARK: What they refer to

    /// Longer time that an application's unit was granted, also one that the applicant worked for before.
    private mutating func extensions() throws {
        let rows = try connection.rows(
            """
            SELECT a.id, x.deadline, x.until
            FROM applications a
            JOIN deadline_extensions x ON x.batch_id = a.batch_id
            WHERE a.id >= \(first) AND a.id <= \(last) AND x.deadline IN ('submission', 'correction')
                AND (x.unit_id = a.applicant_unit_id OR x.unit_id = a.employer_id OR EXISTS (
                    SELECT 1 FROM bindings b WHERE b.person_id = a.person_id AND b.unit_id = x.unit_id))
            """
        ) { row in
            (
                application: row.id(0) as ApplicationID,
                row: GrantedTime(isFirst: row.text(1) == Deadline.submission.rawValue, until: row.instant(2))
            )
        }
        add(rows, \.extensions)
    }

    private mutating func windows() throws {
        let rows = try connection.rows("SELECT id, opens_at, closes_at, correction_closes_at FROM batches") { row in
            let window = SubmissionWindow(
                opensAt: row.instant(1), closesAt: row.instant(2), correctionClosesAt: row.instant(3))
            return (row.id(0) as BatchID, window)
        }
        result.windows = Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    private mutating func actors() throws {
        let acting: SQL = "SELECT account_id FROM events WHERE \(fragment: inRange)"
        let rows = try connection.readable(
            "account", &result.findings,
            """
            SELECT a.id, a.person_id, p.id_number_key, a.listener
            FROM accounts a LEFT JOIN persons p ON p.id = a.person_id
            WHERE a.id IN (\(fragment: acting))
            """
        ) { row in
            guard let listener = Listener(rawValue: row.text(3)) else {
                throw UnreadableRow(table: "accounts", column: "listener", id: row.text(0))
            }
            return (
                row.id(0) as AccountID,
                ActorRecord(person: row.optionalID(1), identity: row.optionalText(2), listener: listener)
            )
        }
        result.actors = Dictionary(rows, uniquingKeysWith: { first, _ in first })
        for (account, grant) in try grants(acting) + deputations(acting) {
            result.actors[account]?.grants.append(grant)
        }
    }

    /// Whoever acts in another's stead may do so in every system in which the other one may.
    private mutating func deputations(_ acting: SQL) throws -> [(AccountID, ActorRecord.DatedGrant)] {
        try connection.rows(
            """
            SELECT d.account_id, d.unit_id, u.kind, p.system, d.principal_id, d.valid_from,
                coalesce(d.ended_at, d.valid_to)
            FROM deputies d
            JOIN units u ON u.id = d.unit_id
            JOIN grants p ON p.account_id = d.principal_id AND p.unit_id = d.unit_id AND p.role = 'administrator'
            WHERE d.account_id IN (\(fragment: acting))
            """
        ) { row in
            let grant = Grant(
                unit: row.optionalID(1), unitKind: UnitKind(rawValue: row.text(2)), system: row.optionalID(3),
                role: .administrator, deputyFor: row.optionalID(4))
            return (row.id(0), ActorRecord.DatedGrant(grant: grant, from: row.instant(5), to: row.optionalInstant(6)))
        }
    }

    private mutating func grants(_ acting: SQL) throws -> [(AccountID, ActorRecord.DatedGrant)] {
        try connection.readable(
            "grant of account", &result.findings,
            """
            SELECT g.account_id, g.unit_id, u.kind, g.system, g.role, g.valid_from, g.valid_to
            FROM grants g LEFT JOIN units u ON u.id = g.unit_id
            WHERE g.account_id IN (\(fragment: acting))
            """
        ) { row in
            guard let role = Role(rawValue: row.text(4)) else {
                throw UnreadableRow(table: "grants", column: "role", id: row.text(0))
            }
            let grant = Grant(
                unit: row.optionalID(1), unitKind: row.optionalText(2).flatMap(UnitKind.init(rawValue:)),
                system: row.optionalID(3), role: role)
            return (
                row.id(0),
                ActorRecord.DatedGrant(grant: grant, from: row.instant(5), to: row.optionalInstant(6))
            )
        }
    }
}
