import Foundation
import PostgresDriver
import SQLiteDriver

/// The engines on which the tests of storage run.
package enum Backend: String, CaseIterable, Sendable {
    case sqlite
    case postgres

    /// Both engines, or the one that `BOLE_TEST_BACKEND` names; the packages of scripts/setup bring both.
    package static var available: [Backend] {
        let named = ProcessInfo.processInfo.environment["BOLE_TEST_BACKEND"].flatMap(Backend.init(rawValue:))
        return named.map { [$0] } ?? allCases
    }

    /// A new, empty database.
    ///
    /// - Parameter reset: what the test leaves for the next one to be emptied; `tables` for one that changes the schema.
    package func open(_ reset: DatabaseShelf.Reset = .rows) async throws -> OpenDatabase {
        switch self {
        case .sqlite: try Self.openSQLite()
        case .postgres: try await Self.openPostgres(reset)
        }
    }

    private static func openSQLite() throws -> OpenDatabase {
        let folder = try TemporaryFolder.make()
        let database = try SQLiteDatabase.open(path: "\(folder)/bole.sqlite")
        return OpenDatabase(
            database: database,
            reading: { try TemporaryFolder.bytes(folder) },
            tampering: { try RawSQLite.run($0, path: "\(folder)/bole.sqlite") },
            opening: { database },
            closing: {
                await database.close()
                TemporaryFolder.remove(folder)
            })
    }

    private static func openPostgres(_ reset: DatabaseShelf.Reset) async throws -> OpenDatabase {
        let cluster = try PostgresCluster.shared()
        let shelf = reset == .rows ? cluster.siteDatabases : cluster.emptyDatabases
        let name = try await shelf.borrow()
        do {
            let database = try await PostgresDatabase.open(try cluster.settings(name, connections: 4))
            return OpenDatabase(
                database: database,
                reading: { try await cluster.bytes(of: name, database) },
                tampering: { try cluster.command("SET session_replication_role = replica; \($0)", in: name) },
                opening: { try await PostgresDatabase.open(try cluster.settings(name, connections: 4)) },
                closing: {
                    await database.close()
                    shelf.giveBack(name)
                })
        } catch {
            shelf.giveBack(name)
            throw error
        }
    }
}
