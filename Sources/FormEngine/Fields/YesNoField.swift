package import Expressions

/// Yes or no (是/否), posted as `true` or `false`.
package struct YesNoField: FieldBehaviour {
    package init() {}

    package var valueType: ValueType { .bool }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        switch line(raw) {
        case nil: .empty
        case "true": .answer(.yesNo(true))
        case "false": .answer(.yesNo(false))
        default: .problems([.notYesOrNo])
        }
    }
}
