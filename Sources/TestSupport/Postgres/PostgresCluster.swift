import Foundation
package import Keys
package import PostgresDriver

/// A PostgreSQL server of its own in a temporary folder, reached by a socket in that folder and by nothing else.
///
/// It runs with `fsync` on like a real one, as an unprivileged user also when the tests run as root, and is gone
/// together with the process that started it.
package final class PostgresCluster: Sendable {
    /// The server's programs are missing or did not start.
    package struct NotStarted: Error, CustomStringConvertible {
        package let description =
            "No PostgreSQL server could be started: install Debian's package postgresql (see scripts/setup)."
    }

    /// Where its data and socket lie.
    package let folder: String
    private let supervisor: Supervisor
    private let loans = DatabaseLoans(limit: 8)

    private static let common = Result { try PostgresCluster() }

    /// The server that all tests of this process share; who stops or changes a server starts one of its own.
    package static func shared() throws -> PostgresCluster {
        try common.get()
    }

    /// Starts a server.
    /// - Parameter settings: lines of `postgresql.conf`.
    package init(settings: [String] = []) throws {
        let economy = ["shared_buffers = 64MB", "max_connections = 300", "log_min_messages = fatal"]
        supervisor = try Supervisor((economy + settings).joined(separator: "\n"))
        guard let folder = supervisor.line(), folder.hasPrefix("/") else { throw NotStarted() }
        self.folder = folder
    }

    /// Stops it as an administrator would, who waits for nobody.
    package func stop() throws { try tell("stop") }

    /// Kills it without warning.
    package func kill() throws { try tell("kill") }

    /// Starts it again after ``stop()`` or ``kill()``.
    package func restart() throws { try tell("start") }

    /// An empty database that no other test has; waits while many are lent.
    /// - Returns: its name.
    package func borrowDatabase() async throws -> String {
        if let name = await loans.take() { return name }
        do {
            return try makeDatabase()
        } catch {
            loans.giveBack(nil)
            throw error
        }
    }

    /// Empties the database for the next test; its connections must be closed.
    package func giveBack(_ name: String) {
        let reset = "SET lock_timeout = '5s'; DROP SCHEMA public CASCADE; CREATE SCHEMA public"
        do {
            try command(reset, in: name)
            loans.giveBack(name)
        } catch {
            // One that somebody holds on to goes with the server.
            loans.giveBack(nil)
        }
    }

    /// A new database, for tests that change more than what is in it.
    /// - Returns: its name.
    package func makeDatabase() throws -> String {
        let name = loans.newName()
        try command("CREATE DATABASE \(name)")
        return name
    }

    /// The address of a database for `user`, who is let in with any password or none unless he is `locked`.
    package func url(_ database: String, user: String = "bole") -> Secret<String> {
        Secret("postgresql:///\(database)?host=\(folder)&user=\(user)")
    }

    /// Settings that suit a test.
    package func settings(
        _ database: String, connections: Int = 6, queueLimit: Int = 4096
    ) throws -> PostgresSettings {
        try PostgresSettings(url: url(database), connections: connections, queueLimit: queueLimit)
    }

    /// Does one statement outside of any transaction.
    package func command(_ text: String, in database: String = "postgres") throws {
        try AdministratorCommand(address: url(database).revealed).run(text)
    }

    private func tell(_ word: String) throws {
        guard supervisor.answer(word) == "done" else { throw NotStarted() }
    }
}
