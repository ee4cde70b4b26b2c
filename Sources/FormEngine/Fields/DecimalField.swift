package import Domain
package import Expressions

/// A decimal number with a fixed number of places (小数), e.g. an amount in 万元.
package struct DecimalField: FieldBehaviour {
    package let minimum: FixedDecimal?
    package let maximum: FixedDecimal?
    /// At most 4.
    package let places: Int

    package init(minimum: FixedDecimal? = nil, maximum: FixedDecimal? = nil, places: Int = 2) {
        (self.minimum, self.maximum, self.places) = (minimum, maximum, places)
    }

    package var valueType: ValueType { .decimal }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        guard let number = FixedDecimal(text) else { return .problems([.notDecimal]) }
        var problems: [FieldProblem] = []
        if number.places > places { problems.append(.tooManyPlaces(maximum: places)) }
        if let minimum, number < minimum { problems.append(.tooSmall(minimum: minimum.description)) }
        if let maximum, number > maximum { problems.append(.tooLarge(maximum: maximum.description)) }
        return problems.isEmpty ? .answer(.decimal(number)) : .problems(problems)
    }
}
