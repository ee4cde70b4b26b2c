import FormEngine

/// A place in an order as somebody typed it: a whole number from 1 to 9999, or nothing to clear it.
package enum RankPlace: Hashable, Sendable {
    case none
    case place(Int)

    package static let highest = 9999

    /// `nil` for everything else: 0, signs, decimals, letters, other digits than 0–9.
    package init?(_ typed: String) {
        let text = typed.trimmed
        guard !text.isEmpty else {
            self = .none
            return
        }
        guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text),
            (1...Self.highest).contains(number)
        else { return nil }
        self = .place(number)
    }

    package var number: Int? {
        if case .place(let number) = self { number } else { nil }
    }
}
