import Domain
package import Expressions

/// A year (年度), four digits.
package struct YearField: FieldBehaviour {
    /// Years after the present one are refused.
    package let isPast: Bool

    package init(isPast: Bool = false) {
        self.isPast = isPast
    }

    package var valueType: ValueType { .integer }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int64(text),
            year >= 1900
        else { return .problems([.notYear]) }
        return isPast && year > Int64(context.today.year) ? .problems([.inFuture]) : .answer(.integer(year))
    }
}
