package import Expressions

/// The applicant's employer (工作单位) by name; always set by the system from the approved binding.
package struct UnitField: FieldBehaviour {
    package init() {}

    package var valueType: ValueType { .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        line(raw) == nil ? .empty : .problems([.locked])
    }
}
