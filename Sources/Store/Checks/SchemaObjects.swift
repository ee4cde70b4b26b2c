import SQLText

/// The names of the tables and indexes that migrations make, read from their texts.
struct SchemaObjects {
    private(set) var names: Set<String> = []

    /// - Parameter migrations: in their order.
    init(_ migrations: [Migration]) {
        for migration in migrations {
            for line in migration.text.split(separator: "\n") {
                take(line.split(whereSeparator: { " (;".contains($0) }).map(String.init))
            }
        }
    }

    private mutating func take(_ words: [String]) {
        guard words.count > 2 else { return }
        switch (words[0], words[1]) {
        case ("CREATE", "TABLE"), ("CREATE", "INDEX"): names.insert(words[2])
        case ("CREATE", "UNIQUE"): if words.count > 3 { names.insert(words[3]) }
        case ("DROP", "TABLE"), ("DROP", "INDEX"): names.remove(words[2])
        // ALTER TABLE former RENAME TO name
        case ("ALTER", "TABLE"):
            guard words.count > 5, words[3] == "RENAME", words[4] == "TO" else { break }
            names.remove(words[2])
            names.insert(words[5])
        default: break
        }
    }
}
