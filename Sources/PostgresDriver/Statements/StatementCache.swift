import SQLText

/// The statements that one connection has prepared.
struct StatementCache {
    /// The same text is another statement when its values have other types.
    struct Key: Hashable {
        let shape: SQLShape
        let types: [UInt32]
    }

    /// A prepared statement: its name for the server, and its text.
    struct Kept {
        let name: String
        let text: String
    }

    /// Queries with lists have one shape for each length, so the number is bounded.
    private let limit = 512
    private var statements: [Key: Kept] = [:]
    private var count = 0

    /// Whether everything must be forgotten before the next statement is kept.
    var isFull: Bool { statements.count >= limit }

    func statement(_ key: Key) -> Kept? {
        statements[key]
    }

    /// A name that no statement of this connection has or had.
    mutating func newName() -> String {
        count += 1
        return "bole_\(count)"
    }

    mutating func keep(_ statement: Kept, for key: Key) {
        statements[key] = statement
    }

    mutating func removeAll() {
        statements = [:]
    }
}
