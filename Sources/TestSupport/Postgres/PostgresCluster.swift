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
    package var folder: String { address.folder }
    /// Databases without tables.
    package let emptyDatabases: DatabaseShelf
    /// Databases whose tables stay from one test to the next.
    package let siteDatabases: DatabaseShelf
    private let address: ServerAddress
    private let supervisor: Supervisor

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
        address = ServerAddress(folder: folder)
        emptyDatabases = DatabaseShelf(.tables, of: address)
        siteDatabases = DatabaseShelf(.rows, of: address)
    }

    /// Stops it as an administrator would, who waits for nobody.
    package func stop() throws { try tell("stop") }

    /// Kills it without warning.
    package func kill() throws { try tell("kill") }

    /// Starts it again after ``stop()`` or ``kill()``.
    package func restart() throws { try tell("start") }

    /// The address of a database for `user`, who is let in with any password or none unless he is `locked`.
    package func url(_ database: String, user: String = "bole") -> Secret<String> {
        Secret(address.url(database, user: user))
    }

    /// Settings that suit a test.
    package func settings(
        _ database: String, connections: Int = 6, queueLimit: Int = 4096
    ) throws -> PostgresSettings {
        try PostgresSettings(url: url(database), connections: connections, queueLimit: queueLimit)
    }

    /// Does one statement outside of any transaction.
    package func command(_ text: String, in database: String = "postgres") throws {
        try address.command(text, in: database)
    }

    private func tell(_ word: String) throws {
        guard supervisor.answer(word) == "done" else { throw NotStarted() }
    }
}
