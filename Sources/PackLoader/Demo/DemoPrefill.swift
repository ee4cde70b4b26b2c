import Domain
import FormEngine

/// What a new application of a person starts with: answers from the personal centre, and defaults.
struct DemoPrefill {
    /// `nil` when a unit applies.
    let person: DemoPerson?
    /// The person's employer, or the unit that applies.
    let employer: DemoUnit?
    let units: [DemoUnit]
    /// Form and answers of the application that is followed.
    let followed: (FormDefinition, AnswerSheet)?
    let today: CivilDate

    /// - Parameter node: where an unusable answer is reported.
    func reading(_ form: FormDefinition, _ node: PackNode) -> AnswersReader.Reading {
        var reading = AnswersReader.Reading()
        for section in form.sections where section.records == nil {
            var answers: FieldAnswers = [:]
            for field in section.fields { answers[field.id] = answer(field, node) ?? field.initial }
            if !answers.isEmpty { reading.sheet.sections[section.id] = .single(answers) }
        }
        return reading
    }

    private func known(_ field: FieldDefinition) -> (name: String, raw: String)? {
        if let origin = field.origin {
            let raw = person?.raw(origin, employer: employer?.name) ?? (origin == .unit ? employer?.name : nil)
            return raw.map { (origin.rawValue, $0) }
        }
        guard let origin = field.unitOrigin, let unit = employer else { return nil }
        return raw(origin, unit).map { (origin.rawValue, $0) }
    }

    private func raw(_ item: UnitItem, _ unit: DemoUnit) -> String? {
        switch item {
        case .name: unit.name
        case .creditCode: unit.code.text
        case .type: unit.type
        case .phone: DemoUnit.phone
        case .location: unit.location
        case .insured: unit.insured
        case .registered: unit.registered
        case .superior: units.first { $0.id == unit.parent }?.name
        }
    }

    private func copied(_ place: AnswerPlace, _ kind: FieldKind) -> Answer? {
        guard let (form, sheet) = followed, let section = form.section(place.section),
            let source = place.field.flatMap(section.field), let answer = sheet.answers(of: section).single[source.id],
            case .answer(let copy) = kind.behaviour.read(
                source.kind.behaviour.raw(answer), in: ReadingContext(today: today))
        else { return nil }
        return copy
    }

    private func answer(_ field: FieldDefinition, _ node: PackNode) -> Answer? {
        if let place = field.copiedFrom { return copied(place, field.kind) }
        guard let (name, raw) = known(field) else { return nil }
        // A unit refuses what is typed; here the system itself sets it.
        if case .unit = field.kind { return .text(raw) }
        switch field.kind.behaviour.read([raw], in: ReadingContext(today: today)) {
        case .answer(let answer): return answer
        case .empty: return nil
        case .problems(let problems):
            let reasons = problems.map { "\($0)" }.joined(separator: ", ")
            let whose = person?.id.text ?? employer?.id.text ?? ""
            node.report("\(name) of \(whose) does not fit the field \"\(field.id)\": \(reasons)")
            return nil
        }
    }
}
