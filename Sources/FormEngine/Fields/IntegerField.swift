package import Expressions

/// A whole number (整数).
package struct IntegerField: FieldBehaviour {
    package let minimum: Int64?
    package let maximum: Int64?

    package init(minimum: Int64? = nil, maximum: Int64? = nil) {
        (self.minimum, self.maximum) = (minimum, maximum)
    }

    package var valueType: ValueType { .integer }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        guard text.utf8.count <= 18, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }),
            let number = Int64(text)
        else { return .problems([.notInteger]) }
        if let minimum, number < minimum { return .problems([.tooSmall(minimum: String(minimum))]) }
        if let maximum, number > maximum { return .problems([.tooLarge(maximum: String(maximum))]) }
        return .answer(.integer(number))
    }
}
