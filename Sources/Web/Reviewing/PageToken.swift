import Domain
import UseCases

/// The page of a list as an address names it: a row, the side of it on which the page lies, and how many rows came
/// before, by which the page numbers its own.
///
/// Nothing is kept secret and nothing granted by it, so that whoever changes it only looks at another place of his list.
struct PageToken: Hashable {
    enum Side: String {
        case after = "a"
        case before = "b"
    }

    /// More rows than any list has.
    private static let highest = 100_000_000

    let side: Side
    /// How many rows stand before the page (`after`), or before the row that follows it (`before`).
    let ordinal: Int
    let key: ListKey

    init(_ side: Side, ordinal: Int, key: ListKey) {
        (self.side, self.ordinal, self.key) = (side, ordinal, key)
    }

    /// `nil` for everything that ``text`` does not give.
    init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 4, let side = Side(rawValue: String(parts[0])), let ordinal = Self.number(parts[1]),
            let ordinal = Int(exactly: ordinal), ordinal <= Self.highest, let milliseconds = Self.number(parts[2]),
            let id = ApplicationID(String(parts[3]))
        else { return nil }
        self.init(side, ordinal: ordinal, key: ListKey(updatedAt: Instant(milliseconds: milliseconds), id: id))
    }

    /// Only signs that an address need not encode.
    var text: String { "\(side.rawValue)~\(ordinal)~\(key.updatedAt.milliseconds)~\(key.id)" }

    var position: ListPosition {
        switch side {
        case .after: .after(key)
        case .before: .before(key)
        }
    }

    /// Digits only, and one spelling for each number.
    private static func number(_ text: Substring) -> Int64? {
        guard let number = Int64(text), number >= 0, text == "\(number)" else { return nil }
        return number
    }
}
