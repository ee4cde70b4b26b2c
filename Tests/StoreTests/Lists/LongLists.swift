import SQLText
import TestSupport

/// Twenty thousand applications that reached the bureau, of which the district knows every hundredth; another
/// hundredth is of another programme.
enum LongLists {
    static let count = 20_000

    /// Writes them by statements over whole tables; what does not matter for lists is left out.
    static func insert(into connection: any SQLConnection) throws {
        let leader = SmallProgramme.leader
        try connection.run(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
            INSERT INTO applications (id, number, programme, revision, batch_id, applicant_unit_id, applicant_name,
                employer_name, state, stage, pass, version, created_at, updated_at, event_count, head_hash, listed)
            SELECT 'long-' || i, 'LONG' || i,
                CASE i % 100 WHEN 50 THEN \(SmallProgramme.innovation.id) ELSE \(leader.id) END, \(leader.revision), \(leader.batchID),
                \(TestUnit.factory.id), 'Name ' || i, 'Factory', CASE i % 2 WHEN 0 THEN 'reviewing' ELSE 'approved' END,
                CASE i % 2 WHEN 0 THEN 2 END, 1, 1, 1, 1764000000000 + i, 1, '', '{}'
            FROM n
            """)
        try connection.run(
            """
            INSERT INTO work_items (application_id, unit_id, tab, programme, updated_at)
            SELECT a.id, u.id, t.tab, a.programme, a.updated_at
            FROM applications a, units u,
                (SELECT 'all' AS tab UNION ALL SELECT 'waiting' UNION ALL SELECT 'passed' UNION ALL SELECT 'returned') t
            WHERE (u.id = \(TestUnit.bureau.id) OR (u.id = \(TestUnit.district.id) AND a.updated_at % 100 = 0))
                AND (t.tab IN ('all', CASE a.state WHEN 'reviewing' THEN 'waiting' ELSE 'passed' END)
                    OR (t.tab = 'returned' AND a.updated_at % 1000 = 0))
            """)
    }
}
