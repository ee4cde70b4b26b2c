package import Expressions

/// A person who is bound to the applicant's unit (本单位人员), by name.
package struct PersonField: FieldBehaviour {
    package init() {}

    package var valueType: ValueType { .text }

    /// Where nobody knows who is bound, any name of usual length is taken.
    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let name = line(raw) else { return .empty }
        if let people = context.people {
            return people.contains(name) ? .answer(.text(name)) : .problems([.notPerson])
        }
        return TextField(maximum: 100).read(raw, in: context)
    }
}
