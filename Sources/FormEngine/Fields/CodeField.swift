package import Domain
package import Expressions

/// A choice from code lists (代码), one or several.
package struct CodeField: FieldBehaviour {
    /// How the choice is offered.
    package enum Style: String, Sendable, CaseIterable {
        case select
        case radio
    }

    /// The lists in their order; resolved when the pack is loaded.
    package let lists: [CodeList]
    package let allowsMany: Bool
    /// How many are chosen where several may be; `nil` for any number.
    package let count: ClosedRange<Int>?
    package let style: Style
    /// The field whose answer is the parent of the items that can be chosen here.
    package let within: FieldID?
    /// Whether the choices can be searched by typing; `nil` leaves it to their number.
    package let isSearchable: Bool?
    private let names: [String: String]
    private let parents: [String: String]
    /// The place of each code among the items of all lists.
    private let places: [String: Int]

    package init(
        lists: [CodeList], allowsMany: Bool = false, count: ClosedRange<Int>? = nil, style: Style = .select,
        within: FieldID? = nil, isSearchable: Bool? = nil
    ) {
        (self.lists, self.allowsMany, self.count, self.style) = (lists, allowsMany, count, style)
        (self.within, self.isSearchable) = (within, isSearchable)
        let items = lists.flatMap(\.items)
        names = Dictionary(items.map { ($0.code, $0.name) }) { first, _ in first }
        places = Dictionary(items.enumerated().map { ($0.element.code, $0.offset) }) { first, _ in first }
        parents = Dictionary(items.compactMap { item in item.parent.map { (item.code, $0) } }) { first, _ in first }
    }

    package var valueType: ValueType { allowsMany ? .list(.text) : .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        let codes = raw.map(\.trimmed).filter { !$0.isEmpty }
        guard !codes.isEmpty else { return .empty }
        guard codes.allSatisfy({ names[$0] != nil }) else { return .problems([.notInList]) }
        guard allowsMany || codes.count == 1 else { return .problems([.tooManyChoices]) }
        // Each once, in the list's order.
        let chosen =
            codes.count == 1 ? codes : Set(codes).sorted { places[$0, default: 0] < places[$1, default: 0] }
        if let count {
            if chosen.count < count.lowerBound { return .problems([.tooFewChosen(minimum: count.lowerBound)]) }
            if chosen.count > count.upperBound { return .problems([.tooManyChosen(maximum: count.upperBound)]) }
        }
        return .answer(.codes(chosen))
    }

    /// Whether every chosen item belongs to one of `codes`; items without a parent belong everywhere.
    package func belongs(_ answer: Answer, to codes: [String]) -> Bool {
        guard case .codes(let chosen) = answer else { return false }
        return chosen.allSatisfy { code in parents[code].map(codes.contains) ?? true }
    }

    package func value(_ answer: Answer) -> Value {
        guard case .codes(let codes) = answer else { return .null }
        return allowsMany ? .list(codes.map(Value.text)) : codes.first.map(Value.text) ?? .null
    }

    /// Names, not codes; a code that has left the list shows itself.
    package func display(_ answer: Answer) -> DisplayText {
        guard case .codes(let codes) = answer else { return .text("") }
        let shown = codes.map { names[$0] ?? $0 }
        return shown.count == 1 ? .text(shown[0]) : .names(shown)
    }
}
