import Domain
import FormEngine

/// What a new application of a person starts with: answers from the personal centre, and defaults.
struct DemoPrefill {
    let person: DemoPerson
    /// The employer's name.
    let employer: String?
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

    private func answer(_ field: FieldDefinition, _ node: PackNode) -> Answer? {
        guard let origin = field.origin, let raw = person.raw(origin, employer: employer) else { return nil }
        // A unit refuses what is typed; here the system itself sets it.
        if case .unit = field.kind { return .text(raw) }
        switch field.kind.behaviour.read([raw], in: ReadingContext(today: today)) {
        case .answer(let answer): return answer
        case .empty: return nil
        case .problems(let problems):
            let reasons = problems.map { "\($0)" }.joined(separator: ", ")
            node.report("\(origin.rawValue) of \(person.id) does not fit the field \"\(field.id)\": \(reasons)")
            return nil
        }
    }
}
