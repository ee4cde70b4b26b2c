/// The names of the statements that one connection has prepared.
struct StatementCache {
    /// The same text is another statement when its values have other types.
    struct Key: Hashable {
        let text: String
        let types: [UInt32]
    }

    /// Queries with lists have one text for each length, so the number is bounded.
    private let limit = 512
    private var names: [Key: String] = [:]
    private var count = 0

    /// Whether everything must be forgotten before the next statement is kept.
    var isFull: Bool { names.count >= limit }

    func name(_ key: Key) -> String? {
        names[key]
    }

    /// A name that no statement of this connection has or had.
    mutating func newName() -> String {
        count += 1
        return "bole_\(count)"
    }

    mutating func keep(_ name: String, for key: Key) {
        names[key] = name
    }

    mutating func removeAll() {
        names = [:]
    }
}
