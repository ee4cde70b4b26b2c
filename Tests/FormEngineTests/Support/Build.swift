import Domain
import Expressions
import FormEngine

/// Short spellings for the parts of test forms; labels repeat ids, a check's message is its own text.
enum Build {
    static func field(
        _ id: FieldID, _ kind: FieldKind = .text(TextField()), _ presence: Presence = .optional, when: String? = nil,
        checks: [String] = [], isPersonal: Bool = false, isLocked: Bool = false
    ) throws -> FieldDefinition {
        FieldDefinition(
            id: id, label: id.text, kind: kind, presence: presence, when: try when.map(Expression.parse),
            checks: try checks.map { FieldCheck(expectation: try Expression.parse($0), message: $0) },
            isPersonal: isPersonal, isLocked: isLocked)
    }

    static func single(
        _ id: SectionID, when: String? = nil, _ fields: [FieldDefinition]
    ) throws -> SectionDefinition {
        SectionDefinition(id: id, title: id.text, when: try when.map(Expression.parse), fields: fields)
    }

    static func records(
        _ id: SectionID, count: ClosedRange<Int> = 0...9, columns: [FieldID] = [], _ fields: [FieldDefinition]
    ) -> SectionDefinition {
        let rules = RecordRules(
            minimum: count.lowerBound, maximum: count.upperBound, isOrdered: true, columns: columns)
        return SectionDefinition(id: id, title: id.text, records: rules, fields: fields)
    }

    static func rule(
        _ id: String, when: String? = nil, _ expectation: String, shown: [AnswerPlace] = []
    ) throws -> ProgrammeRule {
        ProgrammeRule(
            id: id, title: id, when: try when.map(Expression.parse), expectation: try Expression.parse(expectation),
            shown: shown, place: AnswerPlace(section: "basic"), message: expectation, source: nil)
    }

    static func requiredWhen(_ condition: String) throws -> Presence {
        .requiredWhen(try Expression.parse(condition))
    }

    /// Codes `a`, `b`, … that are named `A`, `B`, …
    static func codes(_ codes: String..., many: Bool = false) -> FieldKind {
        let items = codes.map { CodeList.Item(code: $0, name: $0.uppercased()) }
        return .code(CodeField(lists: [CodeList(id: "list", title: "list", items: items)], allowsMany: many))
    }

    static let integer = FieldKind.integer(IntegerField())
    static let yesNo = FieldKind.yesNo(YesNoField())
    static let longText = FieldKind.longText(LongTextField())
    static func files(_ count: ClosedRange<Int>) -> FieldKind {
        .files(FilesField(minimum: count.lowerBound, maximum: count.upperBound))
    }
}
