package import Expressions

/// Words that stand between the questions (说明); nothing is answered.
package struct NoteField: FieldBehaviour {
    package let text: String

    package init(text: String) {
        self.text = text
    }

    package var valueType: ValueType { .null }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        .empty
    }
}
