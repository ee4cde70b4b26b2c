package import Expressions

/// An administrative division (行政区划) of the official table, by its code of six digits.
package struct DivisionField: FieldBehaviour {
    package let table: DivisionTable
    /// How exact the answer is; where the table knows nothing as exact, its most exact division is taken.
    package let level: DivisionTable.Level
    /// Beginnings of codes, one of which the answer has; empty = the whole country.
    package let within: [String]
    private let codes: Set<String>

    package init(table: DivisionTable, level: DivisionTable.Level = .county, within: [String] = []) {
        (self.table, self.level, self.within) = (table, level, within)
        codes = Set(table.choices(level, within: within).map(\.code))
    }

    package var valueType: ValueType { .text }

    /// What can be chosen, in the table's order.
    package var choices: [DivisionTable.Division] { table.choices(level, within: within) }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let code = line(raw) else { return .empty }
        if codes.contains(code) { return .answer(.text(code)) }
        return .problems([table.division(code) == nil ? .notInList : .notExactDivision])
    }

    /// The full name, from the province down; a code that has left the table shows itself.
    package func display(_ answer: Answer) -> DisplayText {
        guard case .text(let code) = answer else { return .text("") }
        let names = table.line(to: code).map(\.name)
        return .text(names.isEmpty ? code : names.joined())
    }
}
