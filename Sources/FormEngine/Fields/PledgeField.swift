package import Expressions

/// A statement to be ticked (承诺); it cannot be answered with no, and is never carried over from another form.
package struct PledgeField: FieldBehaviour {
    /// What is pledged.
    package let text: String

    package init(text: String) {
        self.text = text
    }

    package var valueType: ValueType { .bool }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        switch line(raw) {
        case nil: .empty
        case "true": .answer(.yesNo(true))
        default: .problems([.missing])
        }
    }
}
