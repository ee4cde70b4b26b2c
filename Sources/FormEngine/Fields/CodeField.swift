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
    package let style: Style
    private let names: [String: String]

    package init(lists: [CodeList], allowsMany: Bool = false, style: Style = .select) {
        (self.lists, self.allowsMany, self.style) = (lists, allowsMany, style)
        names = Dictionary(lists.flatMap(\.items).map { ($0.code, $0.name) }) { first, _ in first }
    }

    package var valueType: ValueType { allowsMany ? .list(.text) : .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        let codes = raw.map(\.trimmed).filter { !$0.isEmpty }
        guard !codes.isEmpty else { return .empty }
        guard codes.allSatisfy({ names[$0] != nil }) else { return .problems([.notInList]) }
        guard allowsMany || codes.count == 1 else { return .problems([.tooManyChoices]) }
        var chosen = Set(codes)
        return .answer(.codes(lists.flatMap(\.items).map(\.code).filter { chosen.remove($0) != nil }))
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
