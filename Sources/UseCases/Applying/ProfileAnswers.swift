package import Domain
package import FormEngine

/// The answers that a new form begins with: from the personal centre (R-ACC-18, R-FORM-36), from what is known of the
/// applying unit, from the followed application, else the pack's own.
package struct ProfileAnswers: Sendable {
    private let applicant: ApplicantRecord
    private let today: CivilDate

    package init(_ applicant: ApplicantRecord, today: CivilDate) {
        (self.applicant, self.today) = (applicant, today)
    }

    package func answers(for section: SectionDefinition) -> FieldAnswers {
        var answers: FieldAnswers = [:]
        for field in section.fields { answers[field.id] = known(field) ?? field.initial }
        return answers
    }

    private func known(_ field: FieldDefinition) -> Answer? {
        if let item = field.origin {
            if case .unit = field.kind { return applicant.employer.map { .text($0.name) } }
            return answer(text(item).map { [$0] } ?? [], field.kind)
        }
        if let item = field.unitOrigin { return answer(text(item).map { [$0] } ?? [], field.kind) }
        return field.copiedFrom.flatMap { place in answer(applicant.followed?.raw(place) ?? [], field.kind) }
    }

    /// A value that the field would refuse is left out: the applicant enters it himself.
    private func answer(_ raw: [String], _ kind: FieldKind) -> Answer? {
        if case .answer(let answer) = kind.behaviour.read(raw, in: ReadingContext(today: today)) { return answer }
        return nil
    }

    private func text(_ item: ProfileItem) -> String? {
        guard let person = applicant.person else { return item == .unit ? applicant.employer?.name : nil }
        return switch item {
        case .name: person.name
        case .idNumber: person.idNumber
        case .sex: person.sex.rawValue
        case .birthDate: person.birthDate.description
        case .birthMonth: YearMonth(person.birthDate).description
        case .mobile: person.mobile
        case .unit: applicant.employer?.name
        case .ethnic, .political, .address, .education, .degree, .email, .title: person.profile[item]
        }
    }

    /// What is not known of the unit is left to be typed.
    private func text(_ item: UnitItem) -> String? {
        guard let unit = applicant.office else { return nil }
        let text: String? =
            switch item {
            case .name: unit.name
            case .creditCode: unit.creditCode
            case .type: unit.type
            case .phone: unit.phone
            case .location: unit.locationDivision
            case .insured: unit.insuredDivision
            case .registered: unit.registeredDivision
            case .superior: applicant.superior
            }
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }
}
