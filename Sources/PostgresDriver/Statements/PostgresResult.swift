import CLibPQ

/// A server's whole answer to one statement, freed with the last row that refers to it.
final class PostgresResult {
    let pointer: OpaquePointer

    /// - Parameter pointer: an answer that nobody else frees.
    init(owning pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }

    /// How many rows a query found, or a changing statement returned.
    var rowCount: Int32 { PQntuples(pointer) }

    /// How many rows the statement inserted, updated or deleted; 0 for a query, whose found rows are no changes.
    var changeCount: Int {
        let command = String(cString: PQcmdStatus(pointer))
        guard ["INSERT", "UPDATE", "DELETE", "MERGE"].contains(where: command.hasPrefix) else { return 0 }
        return Int(String(cString: PQcmdTuples(pointer))) ?? 0
    }

    /// What was done, such as `COMMIT`, or `ROLLBACK` where a COMMIT could not be done.
    var command: String { String(cString: PQcmdStatus(pointer)) }
}
