package import Domain
package import FormEngine

/// The answers that a new form begins with: from the personal centre (R-ACC-18, R-FORM-36), else the pack's own.
package struct ProfileAnswers: Sendable {
    private let person: Person
    private let unit: String?
    private let today: CivilDate

    package init(person: Person, unit: String?, today: CivilDate) {
        (self.person, self.unit, self.today) = (person, unit, today)
    }

    package func answers(for section: SectionDefinition) -> FieldAnswers {
        var answers: FieldAnswers = [:]
        for field in section.fields {
            answers[field.id] = field.origin.flatMap { answer($0, field.kind) } ?? field.initial
        }
        return answers
    }

    /// A value that the field would refuse is left out: the applicant enters it himself.
    private func answer(_ item: ProfileItem, _ kind: FieldKind) -> Answer? {
        if case .unit = kind { return unit.map(Answer.text) }
        guard let raw = text(item) else { return nil }
        if case .answer(let answer) = kind.behaviour.read([raw], in: ReadingContext(today: today)) { return answer }
        return nil
    }

    private func text(_ item: ProfileItem) -> String? {
        switch item {
        case .name: person.name
        case .idNumber: person.idNumber
        case .sex: person.sex.rawValue
        case .birthDate: person.birthDate.description
        case .birthMonth: YearMonth(person.birthDate).description
        case .mobile: person.mobile
        case .unit: unit
        case .ethnic, .political, .address, .education, .degree, .email, .title: person.profile[item]
        }
    }
}
