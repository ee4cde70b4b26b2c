import SQLText
import Testing

@testable import Store

/// SQLite's rules are stated once more for `bole check`; none may be forgotten.
@Suite("The statements of the schema's rules")
struct RuleTests {
    @Test func everyTableWithARuleHasOne() throws {
        var tables: Set<String> = []
        var table = ""
        for line in try SiteDatabase.migrations(of: .sqlite).map(\.text).joined().split(separator: "\n") {
            let words = line.split(separator: " ")
            if line.hasPrefix("CREATE TABLE "), words.count > 2 { table = String(words[2]) }
            if line.contains("CHECK (") { tables.insert(table) }
        }
        #expect(tables.count > 10)
        #expect(Set(RuleStatements.all.map(\.table)) == tables)
    }
}
