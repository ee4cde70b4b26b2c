import CLibPQ

/// How a server in a folder is reached.
package struct ServerAddress: Sendable {
    /// A statement was refused; nothing in it is secret.
    struct Refused: Error {
        let message: String
    }

    /// Where its socket lies.
    let folder: String

    /// - Parameter user: is let in with any password or none unless he is `locked`.
    func url(_ database: String, user: String = "bole") -> String {
        "postgresql:///\(database)?host=\(folder)&user=\(user)"
    }

    /// Does what cannot be done through a `Database`, since it must not run in a transaction, such as `CREATE DATABASE`.
    func command(_ text: String, in database: String = "postgres") throws {
        let handle = PQconnectdb(url(database))
        defer { PQfinish(handle) }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            throw Refused(message: PQerrorMessage(handle).map { String(cString: $0) } ?? "")
        }
    }
}
