import Domain
import Expressions

/// The answers of the section or record from inside which a form is looked at; valued only when they are asked for.
struct OwnAnswers: Sendable {
    private let section: SectionDefinition
    private let answers: FieldAnswers
    private let record: RecordID?
    private let files: FileIndex
    /// The section under its own name, where its expressions ask for it.
    private let itself: Value?

    init(_ section: SectionDefinition, _ answers: FieldAnswers, record: RecordID?, _ files: FileIndex) {
        (self.section, self.answers, self.record, self.files) = (section, answers, record, files)
        // A section of single answers may also be named from inside: then what is typed now counts.
        let namesItself = section.records == nil && section.mentionedNames.contains(section.id.text)
        itself = namesItself ? .record(Self.members(of: section, answers, record: record, files)) : nil
    }

    /// `nil` for a name that is neither a field's nor, for single answers, the section's own.
    func value(named name: String) -> Value? {
        if let field = section.field(FieldID(trusted: name)), !field.kind.isNote {
            return Self.value(of: field, in: section, answers, record: record, files)
        }
        guard section.records == nil, name == section.id.text else { return nil }
        return itself ?? .record(Self.members(of: section, answers, record: record, files))
    }

    /// Every field's value by its name, notes apart.
    static func members(
        of section: SectionDefinition, _ answers: FieldAnswers, record: RecordID?, _ files: FileIndex
    ) -> [String: Value] {
        var members: [String: Value] = Dictionary(minimumCapacity: section.fields.count)
        for field in section.fields where !field.kind.isNote {
            members[field.id.text] = value(of: field, in: section, answers, record: record, files)
        }
        return members
    }

    private static func value(
        of field: FieldDefinition, in section: SectionDefinition, _ answers: FieldAnswers, record: RecordID?,
        _ files: FileIndex
    ) -> Value {
        guard field.kind.files == nil else {
            let place = AnswerPlace(section: section.id, record: record, field: field.id)
            return .list(files.names(at: place).map(Value.text))
        }
        return answers[field.id].map(field.behaviour.value) ?? .null
    }
}
