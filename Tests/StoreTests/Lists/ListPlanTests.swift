import Access
import Domain
import SQLText
import TestSupport
import Testing
import UseCases

@testable import Store

/// However long a list is, both engines find a page of it in an index and sort nothing.
@Suite("Plans of the lists' statements")
struct ListPlanTests {
    private static let leader = SmallProgramme.leader.id
    private static let far = ListKey(updatedAt: Instant(milliseconds: 1_764_000_000_400), id: "long-400")

    /// One statement of a list, with what its plan must name.
    private struct Statement {
        let index: String
        let sql: SQL
    }

    private static func work(_ unit: TestUnit) -> [ListStream] {
        ApplicationQuery.Tab.allCases.flatMap { tab in
            [[], [TestUnit.factory.id]].map { others in
                ListStream(unit: unit.id, programme: leader, tab: tab, others: others, within: nil)
            }
        }
    }

    private static func pages(of streams: [ListStream], _ index: String) -> [Statement] {
        streams.flatMap { stream in
            [
                stream.keys(.older, from: nil, limit: 51), stream.keys(.older, from: far, limit: 51),
                stream.keys(.newer, from: far, limit: 51), counting(stream),
            ].map { Statement(index: index, sql: $0) }
        }
    }

    private static func counting(_ stream: ListStream) -> SQL {
        "SELECT count(*) FROM (\(fragment: stream.keys(.older, from: nil, limit: 1001))) k"
    }

    private static var statements: [Statement] {
        pages(of: work(.bureau) + work(.district), "work_items_list")
            + pages(of: [ListStream(programme: nil, within: .all)], "applications_recent")
            // Of a programme to which nearly all belong, any index in this order will do.
            + pages(of: [ListStream(programme: leader, within: .all)], "_recent")
            + pages(
                of: [ListStream(programme: SmallProgramme.innovation.id, within: .all)], "applications_programme_recent"
            )
    }

    /// Statements over a known few rows, which may be sorted.
    private static var lookups: [Statement] {
        [
            Statement(
                index: "work_items_pkey",
                sql: ListStream(unit: TestUnit.bureau.id, programme: leader, tab: .waiting, others: [], within: nil)
                    .key(of: "long-400")),
            Statement(
                index: "applications_pkey",
                sql: ApplicationQueries.selection((1...50).map { ApplicationID(trusted: "long-\($0)") })),
            Statement(
                index: "applications_",
                sql: ListStream(programme: nil, within: .applicant(TestPerson.li.id))
                    .keys(.older, from: nil, limit: 51)),
        ]
    }

    @Test(arguments: Backend.available, [false, true])
    func aPageComesFromAnIndexInItsOrder(backend: Backend, isAnalysed: Bool) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.database.write { try LongLists.insert(into: $0) }
            // PostgreSQL looks at its tables by itself in time; SQLite never does.
            if isAnalysed || backend == .postgres { try await site.database.write { _ = try $0.run("ANALYZE") } }
            for statement in Self.statements {
                let plan = try await plan(of: statement.sql, site)
                #expect(plan.contains(statement.index), "\(statement.sql.rendered().text)\n\(plan)")
                #expect(!plan.contains("Sort") && !plan.contains("TEMP B-TREE"), "\(plan)")
                #expect(!Self.readsATable(plan), "\(plan)")
            }
            for lookup in Self.lookups {
                let plan = try await plan(of: lookup.sql, site)
                #expect(!Self.readsATable(plan), "\(plan)")
                if backend == .postgres { #expect(plan.contains(lookup.index), "\(plan)") }
            }
        }
    }

    /// Whether a whole table of applications is gone through, and not an index in its order.
    private static func readsATable(_ plan: String) -> Bool {
        plan.split(separator: "\n").contains { line in
            line.contains("Seq Scan on applications") || line.contains("Seq Scan on work_items")
                || (line.hasPrefix("SCAN a") && !line.contains("INDEX"))
                || (line.hasPrefix("SCAN w") && !line.contains("INDEX"))
        }
    }

    private func plan(of sql: SQL, _ site: TestSite) async throws -> String {
        try await site.database.read { connection in
            switch connection.dialect.engine {
            case .sqlite: try connection.rows("EXPLAIN QUERY PLAN \(fragment: sql)") { $0.text(3) }
            case .postgres: try connection.rows("EXPLAIN (FORMAT TEXT) \(fragment: sql)") { $0.text(0) }
            }
        }.joined(separator: "\n")
    }
}
