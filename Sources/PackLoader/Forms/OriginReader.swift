import Domain
import FormEngine

/// Reads where the first answer of a field comes from: `from: person.…` or `unit.…`, or `copy: section.field`.
struct OriginReader {
    private(set) var person: ProfileItem?
    private(set) var unit: UnitItem?
    private(set) var copied: AnswerPlace?
    /// The node that says so; `nil` where the applicant begins with nothing.
    private(set) var node: PackNode?

    init(_ mapping: Mapping) {
        let (from, copy) = (mapping.optional("from"), mapping.optional("copy"))
        if from != nil, let copy { copy.report("a field has either from or copy") }
        node = from ?? copy
        if let from {
            if from.scalar?.hasPrefix("unit.") == true { unit = from.choice() } else { person = from.choice() }
        } else if let copy {
            copied = Self.place(copy)
        }
    }

    private static func place(_ node: PackNode) -> AnswerPlace? {
        let parts = (node.scalar ?? "").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let section = SectionID(parts[0]), let field = FieldID(parts[1]) else {
            node.report("expected section.field of the followed application, found \(node.shown)")
            return nil
        }
        return AnswerPlace(section: section, field: field)
    }
}

extension ExpressionLedger {
    /// Reports first answers that can come from nowhere: of a person where a unit applies, or of a
    /// followed application that has no such field.
    func checkOrigins(applicantIsUnit: Bool, followed: FormDefinition?) {
        for (field, node) in origins {
            if field.origin != nil, applicantIsUnit {
                node.report("a unit applies, so that nothing comes from a person; expected unit.…")
            }
            guard let place = field.copiedFrom else { continue }
            let source = followed?.section(place.section).flatMap { $0.records == nil ? $0 : nil }
            let found = place.field.flatMap { source?.field($0) }
            if followed == nil {
                node.report("copy needs a followed application, but the programme has no follows")
            } else if found == nil || found?.kind.files != nil {
                node.report("the followed form has no single answer \(node.shown)")
            }
        }
    }
}
