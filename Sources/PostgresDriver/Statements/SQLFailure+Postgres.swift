import CLibPQ
import SQLText

extension SQLFailure {
    /// The failure that the server's answer tells, or that of the connection when there is no whole answer.
    init(of result: OpaquePointer?, on handle: OpaquePointer, statement: String = "") {
        let state = Self.text(clibpq_error_code(result)) ?? ""
        let kind = PQstatus(handle) == CONNECTION_OK ? Self.kind(of: state) : .connection
        let primary = Self.text(clibpq_error_message(result))
        self.init(
            kind,
            constraint: state == State.raised ? primary : Self.text(clibpq_error_constraint(result)),
            columns: kind == .notNullViolation ? Self.column(result) : [],
            message: Self.message(primary ?? Self.firstLine(PQerrorMessage(handle)), state),
            statement: statement)
    }

    /// Source: https://www.postgresql.org/docs/15/errcodes-appendix.html
    static func kind(of state: String) -> Kind {
        switch state {
        case "23505": .uniqueViolation
        case "23503", "23001": .foreignKeyViolation
        case "23502": .notNullViolation
        // A check, an exclusion, a trigger's refusal; text that is no number, a number that is too large, a NUL in a
        // text, and a value of another type than the column's.
        case "23514", "23P01", State.raised, "22P02", "22003", "22021", "42804": .checkViolation
        case "40001", "40P01": .serialization
        // Too many connections, a lock that was not given in time, a statement that took too long.
        case "53300", "55P03", "57014": .busy
        case "53100": .full
        case "25006": .readOnly
        // The server could not read or write a file.
        case "58030", "58P01", "58P02": .inputOutput
        case "57P01", "57P02", "57P03", "57P04", "57P05", "25P03": .connection
        case "XX001", "XX002": .corrupt
        // 08P01 is a wrong number of values, for which the connection is not to blame.
        default: state.hasPrefix("08") && state != "08P01" ? .connection : .other
        }
    }

    private enum State {
        /// RAISE EXCEPTION in a function or trigger.
        static let raised = "P0001"
    }

    /// The sentences about unfit data (class 22) quote the data, which must not reach a log.
    private static func message(_ sentence: String, _ state: String) -> String {
        let shown = state.hasPrefix("22") ? "a value does not fit" : sentence
        return state.isEmpty ? shown : "\(shown) (PostgreSQL \(state))"
    }

    private static func column(_ result: OpaquePointer?) -> [String] {
        guard let table = text(clibpq_error_table(result)), let column = text(clibpq_error_column(result)) else {
            return []
        }
        return ["\(table).\(column)"]
    }

    /// The first line of what libpq itself says, which has no values in it.
    static func firstLine(_ message: UnsafePointer<CChar>?) -> String {
        let line = text(message)?.split(whereSeparator: \.isNewline).first.map(String.init)
        return line ?? "the server gave no reason"
    }

    private static func text(_ start: UnsafePointer<CChar>?) -> String? {
        start.map { String(cString: $0) }
    }
}
