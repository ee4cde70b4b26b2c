/// Why the database refused a statement or could not do it.
package struct SQLFailure: Error, Hashable, Sendable {
    /// The reasons that callers tell apart.
    package enum Kind: String, CaseIterable, Sendable {
        case uniqueViolation
        case foreignKeyViolation
        /// A `CHECK`, a trigger's refusal, or a value of another type than the column's.
        case checkViolation
        case notNullViolation
        /// Another transaction was first; the same work may be tried again.
        case serialization
        /// Too much is waiting, or another process holds the database.
        case busy
        /// The disk or the file's allowance is full.
        case full
        case readOnly
        /// The disk failed to read or write.
        case inputOutput
        /// The database is closed or cannot be reached.
        case connection
        /// The file is damaged or is no database.
        case corrupt
        case other
    }

    /// What callers decide by.
    package let kind: Kind
    /// The name of the violated index, check or trigger message, where the engine tells it.
    package let constraint: String?
    /// The violated columns as `table.column`, where the engine tells them.
    package let columns: [String]
    /// The engine's own sentence, for logs only.
    package let message: String
    /// The SQL text without its values; empty when no statement was at fault.
    package let statement: String

    /// A failure as a driver reports it.
    package init(
        _ kind: Kind, constraint: String? = nil, columns: [String] = [], message: String, statement: String = ""
    ) {
        self.kind = kind
        self.constraint = constraint
        self.columns = columns
        self.message = message
        self.statement = statement
    }
}
