import CLibPQ

/// What cannot be done through a `Database`, since it must not run in a transaction, such as `CREATE DATABASE`.
struct AdministratorCommand {
    struct Refused: Error {
        let message: String
    }

    let address: String

    func run(_ text: String) throws {
        let handle = PQconnectdb(address)
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
