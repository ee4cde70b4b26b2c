package import Domain
package import Expressions

/// What an application's conditions can see besides its answers.
package struct FormSurroundings: Sendable {
    /// The batch: its parameters, `reference_date`, `opens_on`, `closes_on`.
    package let batch: [String: Value]
    /// The applicant: `name`, `sex`, `birth_date`.
    package let applicant: [String: Value]
    package let today: CivilDate
    /// The approved application that this one follows: its sections, `number`, `decided_on`; `nil` where none is followed.
    package let followed: [String: Value]?

    package init(
        batch: [String: Value] = [:], applicant: [String: Value] = [:], today: CivilDate,
        followed: [String: Value]? = nil
    ) {
        (self.batch, self.applicant, self.today, self.followed) = (batch, applicant, today, followed)
    }
}

/// The names that the expressions of a form can use: the present section's or record's own fields first, then the
/// sections, then `batch`, `applicant` and `today`.
package struct FormScope: Scope {
    private let own: [String: Value]
    private let shared: [String: Value]

    /// The scope of programme rules: sections and surroundings only.
    package init(form: FormDefinition, sheet: AnswerSheet, files: FileIndex, surroundings: FormSurroundings) {
        var shared: [String: Value] = [
            "batch": .record(surroundings.batch), "applicant": .record(surroundings.applicant),
            "today": .date(surroundings.today),
        ]
        if let followed = surroundings.followed { shared["followed"] = .record(followed) }
        shared.merge(Self.values(of: form, sheet, files)) { _, section in section }
        (self.own, self.shared) = ([:], shared)
    }

    private init(own: [String: Value], shared: [String: Value]) {
        (self.own, self.shared) = (own, shared)
    }

    /// This scope seen from inside a section or record whose answers are `answers`.
    package func inside(
        _ section: SectionDefinition, _ answers: FieldAnswers, record: RecordID?, files: FileIndex
    ) -> FormScope {
        let own = Self.members(of: section, answers, record: record, files)
        guard section.records == nil else { return FormScope(own: own, shared: shared) }
        // A section of single answers may also be named from inside: then what is typed now counts.
        return FormScope(own: own.merging([section.id.text: .record(own)]) { field, _ in field }, shared: shared)
    }

    package func value(named name: String) -> Value? {
        own[name] ?? shared[name]
    }

    /// The answers of a form by the names of its sections.
    package static func values(of form: FormDefinition, _ sheet: AnswerSheet, _ files: FileIndex) -> [String: Value] {
        var values: [String: Value] = [:]
        for section in form.sections { values[section.id.text] = value(of: section, sheet.answers(of: section), files) }
        return values
    }

    private static func value(of section: SectionDefinition, _ answers: SectionAnswers, _ files: FileIndex) -> Value {
        switch answers {
        case .single(let fields): .record(members(of: section, fields, record: nil, files))
        case .records(let records):
            .list(records.map { .record(members(of: section, $0.answers, record: $0.id, files)) })
        }
    }

    private static func members(
        of section: SectionDefinition, _ answers: FieldAnswers, record: RecordID?, _ files: FileIndex
    ) -> [String: Value] {
        var members: [String: Value] = [:]
        for field in section.fields where !field.kind.isNote {
            if field.kind.files != nil {
                let place = AnswerPlace(section: section.id, record: record, field: field.id)
                members[field.id.text] = .list(files.names(at: place).map(Value.text))
            } else {
                members[field.id.text] = answers[field.id].map(field.kind.behaviour.value) ?? .null
            }
        }
        return members
    }
}
