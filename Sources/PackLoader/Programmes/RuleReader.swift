import Domain
import Expressions
import FormEngine

/// Reads the rules of a programme: each a row of the check before submission.
struct RuleReader {
    let form: FormDefinition
    let ledger: ExpressionLedger

    /// The value of the key `rules` in `programme.yaml`.
    func rules(_ mapping: Mapping) -> [ProgrammeRule] {
        var rules: [ProgrammeRule] = []
        for node in mapping.optional("rules")?.items() ?? [] {
            guard let rule = node.mapping().flatMap(rule) else { continue }
            if rules.contains(where: { $0.id == rule.id }) { node.report("the rule \"\(rule.id)\" occurs twice") }
            rules.append(rule)
        }
        return rules
    }

    private func rule(_ mapping: Mapping) -> ProgrammeRule? {
        let id = mapping.required("id")?.identifier(FieldID.self)
        let title = mapping.requiredText("title")
        let when = mapping.optional("when").flatMap { ledger.condition($0, .outside) }
        let expectation = mapping.required("expect").flatMap { ledger.condition($0, .outside) }
        let shown = mapping.required("show")?.items()?.compactMap { self.place($0, needsField: true) }
        let place = mapping.required("at").flatMap { self.place($0, needsField: false) }
        let message = mapping.requiredText("message")
        let source = mapping.optionalText("source")
        mapping.finish()
        guard let id, let title, let expectation, let shown, let place, let message else { return nil }
        return ProgrammeRule(
            id: id.text, title: title, when: when, expectation: expectation, shown: shown, place: place,
            message: message, source: source)
    }

    /// `section`, or `section.field` of a section of single answers.
    private func place(_ node: PackNode, needsField: Bool) -> AnswerPlace? {
        let parts = (node.scalar ?? "").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let section = parts.first.flatMap({ SectionID($0) }).flatMap({ form.section($0) }) else {
            let known = form.sections.map(\.id.text).joined(separator: ", ")
            node.report("expected a place such as section.field; the sections are \(known)")
            return nil
        }
        guard parts.count == 2 else {
            guard parts.count == 1, !needsField else {
                node.report("expected section.field, found \(node.shown)")
                return nil
            }
            return AnswerPlace(section: section.id)
        }
        guard section.records == nil else {
            node.report("the section \"\(section.id)\" has records; no single answer of it can be named")
            return nil
        }
        guard let field = FieldID(parts[1]).flatMap({ section.field($0) }) else {
            let known = section.fields.map(\.id.text).joined(separator: ", ")
            node.report("there is no field \"\(parts[1])\" in \"\(section.id)\"; expected one of \(known)")
            return nil
        }
        return AnswerPlace(section: section.id, field: field.id)
    }
}
