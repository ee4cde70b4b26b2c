import Foundation
import PostgresDriver
import SQLText

extension PostgresCluster {
    /// Everything that a database holds: its files, and its rows written out, since long values are compressed in the
    /// files.
    func bytes(of name: String, _ database: PostgresDatabase) async throws -> Data {
        try command("CHECKPOINT", in: name)
        let number = try await database.read { connection in
            try connection.first("SELECT oid FROM pg_database WHERE datname = \(name)") { $0.int(0) } ?? 0
        }
        let rows = try await database.read { connection in
            try connection.first("SELECT CAST(schema_to_xml('public', true, false, '') AS text)") { $0.text(0) } ?? ""
        }
        return try TemporaryFolder.bytes("\(folder)/data/base/\(number)") + Data(rows.utf8)
    }
}
