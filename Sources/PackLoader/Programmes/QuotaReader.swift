import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// Reads by what the first-level units' quota of a programme is counted: the key `quota` of `programme.yaml`.
struct QuotaReader {
    let form: FormDefinition

    /// - Parameter workflow: a stage of it has to count what is read here, and nothing else may be counted.
    func quota(_ mapping: Mapping, under workflow: WorkflowDefinition?) -> QuotaRule? {
        let node = mapping.optional("quota")
        let counts = workflow?.stages.contains(where: \.quotaAtStage)
        if counts == true, node == nil { mapping.report("a stage counts a quota, and \"quota\" does not say by what") }
        guard let node, let parts = node.mapping() else { return nil }
        if counts == false { node.report("no stage reports within a quota") }
        let category = parts.required("category").flatMap(category)
        var indicators: [QuotaRule.Indicator] = []
        for node in parts.optional("indicators")?.items() ?? [] {
            guard let indicator = node.mapping().flatMap(indicator) else { continue }
            let isTaken = indicators.contains { $0.id == indicator.id }
            if isTaken { node.report("the indicator \"\(indicator.id)\" occurs twice") }
            indicators.append(indicator)
        }
        parts.finish()
        guard let category else { return nil }
        let rule = QuotaRule(category: category, indicators: indicators)
        for kind in rule.categories(form) where rule.indicators.contains(where: { $0.id == kind.code }) {
            node.report("\"\(kind.code)\" is a kind of application, so it can be no indicator")
        }
        return rule
    }

    private func category(_ node: PackNode) -> AnswerPlace? {
        let parts = (node.scalar ?? "").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let section = parts.first.flatMap { SectionID($0) }.flatMap { form.section($0) }
        let field = parts.count == 2 ? FieldID(parts[1]).flatMap { section?.field($0) } : nil
        guard let section, let field, section.records == nil, case .code = field.kind, field.presence == .required,
            field.when == nil
        else {
            node.report("expected section.field of a single choice that everybody has to answer, found \(node.shown)")
            return nil
        }
        return AnswerPlace(section: section.id, field: field.id)
    }

    private func indicator(_ mapping: Mapping) -> QuotaRule.Indicator? {
        let id = mapping.required("id")?.identifier(FieldID.self)
        let label = mapping.requiredText("label")
        let ceiling = mapping.optional("max")?.integer(0...9999)
        mapping.finish()
        guard let id, let label else { return nil }
        return QuotaRule.Indicator(id: id.text, label: label, ceiling: ceiling.map { Int($0) })
    }
}
