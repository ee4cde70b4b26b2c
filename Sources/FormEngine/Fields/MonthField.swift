import Domain
package import Expressions

/// A month of a year (年月), posted as `YYYY-MM`.
package struct MonthField: FieldBehaviour {
    /// Months after the present one are refused.
    package let isPast: Bool

    package init(isPast: Bool = false) {
        self.isPast = isPast
    }

    package var valueType: ValueType { .month }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        guard let month = YearMonth(iso: text), month.year >= 1900 else { return .problems([.notMonth]) }
        return isPast && month > YearMonth(context.today) ? .problems([.inFuture]) : .answer(.month(month))
    }
}
