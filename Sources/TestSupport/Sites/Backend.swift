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
    package func open() async throws -> OpenDatabase {
        switch self {
        case .sqlite: try Self.openSQLite()
        case .postgres: try await Self.openPostgres()
        }
    }

    private static func openSQLite() throws -> OpenDatabase {
        let folder = try TemporaryFolder.make()
        let database = try SQLiteDatabase.open(path: "\(folder)/bole.sqlite")
        return OpenDatabase(
            database: database,
            reading: { try TemporaryFolder.bytes(folder) },
            opening: { database },
            closing: {
                await database.close()
                TemporaryFolder.remove(folder)
            })
    }

    private static func openPostgres() async throws -> OpenDatabase {
        let cluster = try PostgresCluster.shared()
        let name = try await cluster.siteDatabases.borrow()
        do {
            let database = try await PostgresDatabase.open(try cluster.settings(name, connections: 4))
            return OpenDatabase(
                database: database,
                reading: { try await cluster.bytes(of: name, database) },
                opening: { try await PostgresDatabase.open(try cluster.settings(name, connections: 4)) },
                closing: {
                    await database.close()
                    cluster.siteDatabases.giveBack(name)
                })
        } catch {
            cluster.siteDatabases.giveBack(name)
            throw error
        }
    }
}
