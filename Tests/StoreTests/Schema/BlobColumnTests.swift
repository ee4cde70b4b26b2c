import SQLText
import Store
import TestSupport
import Testing

@Suite("Columns that name stored files")
struct BlobColumnTests {
    /// A file to which such a column refers is kept only if `BlobQueries` asks that column, too.
    @Test func everyOneIsAskedBeforeAFileIsRemoved() async throws {
        let found = try await TestSite.run { site in
            try await site.database.read { connection in
                try connection.rows(
                    """
                    SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND c.name LIKE '%blob%' ORDER BY 1
                    """
                ) { $0.text(0) }
            }
        }
        #expect(found == ["attachments.blob"])
    }
}
