import Domain
import Expressions

/// The fields of a section by what is done with them when it is read; found once, since a form is read very often.
struct SectionPlan: Sendable {
    /// A choice that goes together with another field's choice only.
    struct Dependent: Sendable {
        let field: FieldDefinition
        let kind: CodeField
        let parent: FieldID
    }

    /// Checks of one field that can be judged as soon as the section is known.
    struct Checked: Sendable {
        let field: FieldDefinition
        let checks: [FieldCheck]
    }

    /// Those whose answer comes with a post.
    let typed: [FieldDefinition]
    /// Those that are worked out, with how.
    let computed: [(field: FieldDefinition, value: ComputedField)]
    /// Those that are asked under a condition.
    let conditional: [FieldDefinition]
    let dependent: [Dependent]
    let checked: [Checked]
    /// By the bytes of their names, as stored texts have them.
    let byName: [FieldID]
    /// What a post may name.
    let postedNames: Set<String>

    /// - Parameter isOfRecords: whether the section is a list of records, which has no name inside a record.
    init(_ id: SectionID, _ fields: [FieldDefinition], isOfRecords: Bool) {
        typed = fields.filter(\.kind.isTyped)
        computed = fields.compactMap { field in field.kind.computed.map { (field, $0) } }
        conditional = fields.filter { $0.when != nil }
        dependent = fields.compactMap(Self.dependent)
        let known = Set(fields.map(\.id.text) + (isOfRecords ? [] : [id.text]) + ["batch", "applicant", "today"])
        // A locked answer cannot be mended here; the check before submission says what is wrong with it.
        checked = fields.filter { !$0.isLocked }.compactMap { Self.checked($0, known) }
        byName = fields.map(\.id).sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
        postedNames = Set(fields.filter { !$0.kind.isNote && $0.kind.computed == nil }.map(\.id.text))
    }

    private static func dependent(_ field: FieldDefinition) -> Dependent? {
        guard case .code(let kind) = field.kind, let parent = kind.within else { return nil }
        return Dependent(field: field, kind: kind, parent: parent)
    }

    /// Checks that look at other sections are left to the check before submission: the other page may be unfinished.
    private static func checked(_ field: FieldDefinition, _ known: Set<String>) -> Checked? {
        let checks = field.checks.filter { check in
            check.expectation.paths.allSatisfy { path in path.first.map(known.contains) ?? true }
        }
        return checks.isEmpty ? nil : Checked(field: field, checks: checks)
    }
}
