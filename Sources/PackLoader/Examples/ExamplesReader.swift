import Domain
import Expressions
import FormEngine
import Programmes

/// Reads `examples.yaml` and reports every example on which its rule says something else.
struct ExamplesReader {
    let programme: Programme
    /// The form of the application that this programme's follow; `nil` where none is followed.
    let followed: FormDefinition?

    func prove(_ mapping: Mapping) {
        let nodes = mapping.required("examples")?.items() ?? []
        mapping.finish()
        let runner = ExampleRunner(form: programme.form)
        var seen: Set<String> = []
        for node in nodes {
            guard let example = node.mapping().flatMap(example) else { continue }
            if !seen.insert(example.id).inserted { node.report("the example \"\(example.id)\" occurs twice") }
            let verdict = runner.isMet(example)
            guard verdict != example.isMet else { continue }
            let found = verdict.map { $0 ? "it is met" : "it is not met" } ?? "it does not concern this applicant"
            let expected = example.isMet ? "to be met" : "not to be met"
            node.report(
                "the example \"\(example.id)\" expects the rule \"\(example.rule.id)\" \(expected), but \(found)")
        }
    }

    private func example(_ mapping: Mapping) -> Example? {
        let id = mapping.required("id")?.identifier(FieldID.self)
        _ = mapping.requiredText("says")
        let today = mapping.required("today")?.date()
        let given = mapping.optional("batch")?.mapping()
        let answers = mapping.required("answers")?.mapping()
        let before = mapping.optional("followed")?.mapping().flatMap { follow($0, today ?? CivilDate(dayNumber: 0)) }
        let verdict = mapping.required("verdict")?.mapping().flatMap(verdict)
        mapping.finish()
        guard let id, let today, let answers, let verdict else { return nil }
        var reading = AnswersReader.Reading()
        AnswersReader(form: programme.form, today: today, allowsLocked: true).add(answers, to: &reading)
        return Example(
            id: id.text, today: today, batch: given.map { batch($0, today) } ?? Self.dates(today), answers: reading,
            followed: before, rule: verdict.rule, isMet: verdict.isMet)
    }

    /// What the followed application answered, as the conditions see it.
    private func follow(_ mapping: Mapping, _ today: CivilDate) -> [String: Value]? {
        guard let followed else {
            mapping.report("the programme follows nothing")
            return nil
        }
        var reading = AnswersReader.Reading()
        AnswersReader(form: followed, today: today, allowsLocked: true).add(mapping, to: &reading)
        var values = FormScope.values(of: followed, reading.sheet, FileIndex())
        (values["number"], values["decided_on"]) = (.text("1"), .date(today))
        return values
    }

    private static func dates(_ today: CivilDate) -> [String: Value] {
        [
            "year": .integer(Int64(today.year)), "reference_date": .date(today), "opens_on": .date(today),
            "closes_on": .date(today),
        ]
    }

    /// The batch's parameters as far as they are given; its days are the example's where they are not.
    private func batch(_ mapping: Mapping, _ today: CivilDate) -> [String: Value] {
        var values = Self.dates(today)
        for name in ScopeTypes.batchDates.sorted() {
            if let date = mapping.optional(name)?.date(from: today) { values[name] = .date(date) }
        }
        for parameter in programme.batchParameters {
            values[parameter.id] = mapping.optional(parameter.id)?.value(of: parameter.kind, today: today)
        }
        mapping.finish()
        return values
    }

    private func verdict(_ mapping: Mapping) -> (rule: ProgrammeRule, isMet: Bool)? {
        let node = mapping.required("rule")
        let isMet = mapping.required("met")?.yesNo()
        mapping.finish()
        guard let node, let isMet else { return nil }
        guard let rule = programme.rules.first(where: { $0.id == node.scalar }) else {
            let known = programme.rules.map(\.id).joined(separator: ", ")
            node.report("there is no rule \(node.shown); expected one of \(known)")
            return nil
        }
        return (rule, isMet)
    }
}
