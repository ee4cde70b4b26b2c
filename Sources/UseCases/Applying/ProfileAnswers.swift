package import Domain
package import FormEngine

/// The answers that a new form takes over from the personal centre (R-ACC-18, R-FORM-36).
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
            if let origin = field.origin, let answer = answer(origin, field.kind) { answers[field.id] = answer }
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
