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
    private let own: OwnAnswers?
    private let shared: [String: Value]

    /// The scope of programme rules: sections and surroundings only.
    ///
    /// - Parameter names: of the sections that anybody will ask for; `nil` = all of them.
    package init(
        form: FormDefinition, sheet: AnswerSheet, files: FileIndex, surroundings: FormSurroundings,
        only names: Set<String>? = nil
    ) {
        var shared: [String: Value] = [
            "batch": .record(surroundings.batch), "applicant": .record(surroundings.applicant),
            "today": .date(surroundings.today),
        ]
        if let followed = surroundings.followed { shared["followed"] = .record(followed) }
        for section in form.sections where names?.contains(section.id.text) ?? true {
            shared[section.id.text] = Self.value(of: section, sheet.answers(of: section), files)
        }
        (self.own, self.shared) = (nil, shared)
    }

    private init(own: OwnAnswers, shared: [String: Value]) {
        (self.own, self.shared) = (own, shared)
    }

    /// This scope seen from inside a section or record whose answers are `answers`.
    package func inside(
        _ section: SectionDefinition, _ answers: FieldAnswers, record: RecordID?, files: FileIndex
    ) -> FormScope {
        FormScope(own: OwnAnswers(section, answers, record: record, files), shared: shared)
    }

    package func value(named name: String) -> Value? {
        own?.value(named: name) ?? shared[name]
    }

    /// The answers of a form by the names of its sections.
    package static func values(of form: FormDefinition, _ sheet: AnswerSheet, _ files: FileIndex) -> [String: Value] {
        var values: [String: Value] = [:]
        for section in form.sections { values[section.id.text] = value(of: section, sheet.answers(of: section), files) }
        return values
    }

    private static func value(of section: SectionDefinition, _ answers: SectionAnswers, _ files: FileIndex) -> Value {
        switch answers {
        case .single(let fields): .record(OwnAnswers.members(of: section, fields, record: nil, files))
        case .records(let records):
            .list(records.map { .record(OwnAnswers.members(of: section, $0.answers, record: $0.id, files)) })
        }
    }
}
