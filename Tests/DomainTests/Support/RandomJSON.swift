import Domain

/// Makes random JSON values with awkward texts and keys.
struct RandomJSON {
    private var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    mutating func value(depth: Int) -> JSONValue {
        switch numbers.below(depth > 0 ? 7 : 5) {
        case 0: .null
        case 1: .bool(numbers.flip())
        case 2: .integer(numbers.pick([0, 1, -1, .max, .min, Int64(numbers.below(1_000_000))]))
        case 3, 4: .text(text())
        case 5: .list((0..<numbers.below(5)).map { _ in value(depth: depth - 1) })
        default: .object(members(depth: depth - 1))
        }
    }

    private mutating func members(depth: Int) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        for _ in 0..<numbers.below(5) { members[text()] = value(depth: depth) }
        return members
    }

    private mutating func text() -> String {
        let pieces = [
            "", "a", "B", "é", "e\u{301}", "王", "👨‍👩‍👧", "\r\n", "\n", "\t", "\u{0}", "\u{1F}", "\"", "\\", "/", "\u{2028}",
        ]
        return (0..<numbers.below(6)).map { _ in numbers.pick(pieces) }.joined()
    }
}
