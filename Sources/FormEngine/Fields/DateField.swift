import Domain
package import Expressions

/// A calendar day (日期), posted as `YYYY-MM-DD`.
package struct DateField: FieldBehaviour {
    /// Days after today are refused.
    package let isPast: Bool

    package init(isPast: Bool = false) {
        self.isPast = isPast
    }

    package var valueType: ValueType { .date }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        guard let date = CivilDate(iso: text), date.year >= 1900 else { return .problems([.notDate]) }
        return isPast && date > context.today ? .problems([.inFuture]) : .answer(.date(date))
    }
}
