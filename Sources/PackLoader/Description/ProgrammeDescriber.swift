import Domain
import FormEngine
import Programmes
import Texts
import WorkflowEngine

/// A programme in words: its form, its rules, its workflow.
struct ProgrammeDescriber {
    let programme: Programme
    let system: SystemDefinition

    private var texts: TextCatalogue { programme.texts }

    var text: String {
        (head + FormDescriber(programme: programme).lines + rules + workflow).joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        let title = texts(
            DescriptionText.programme,
            [
                "system": system.title, "title": programme.title, "id": programme.id.text,
            ])
        let revision = texts(DescriptionText.revision, ["revision": programme.revision.text])
        let source = programme.source.map { [texts(DescriptionText.source, ["source": $0])] } ?? []
        return ["## \(title)", "", revision] + source + parameters + ["", "### \(texts(DescriptionText.form))"]
    }

    private var parameters: [String] {
        guard !programme.batchParameters.isEmpty else { return [] }
        let labels = programme.batchParameters.map {
            texts(DescriptionText.item, ["label": $0.label, "id": $0.id])
        }
        let names = labels.joined(separator: texts(DescriptionText.enumeration))
        return [texts(DescriptionText.batchParameters, ["items": names])]
    }

    private var rules: [String] {
        guard !programme.rules.isEmpty else { return [] }
        return ["", "### \(texts(DescriptionText.rules))", ""] + programme.rules.flatMap(rule)
    }

    private func rule(_ rule: ProgrammeRule) -> [String] {
        let form = FormDescriber(programme: programme)
        let when = rule.when.map { texts(DescriptionText.ruleWhen, ["condition": form.condition($0)]) } ?? ""
        let words: KeyValuePairs = ["title": rule.title, "when": when, "condition": form.condition(rule.expectation)]
        let source = rule.source.map { ["  - " + texts(DescriptionText.source, ["source": $0])] } ?? []
        return ["- " + texts(DescriptionText.rule, words)]
            + ["  - " + texts(DescriptionText.ruleMessage, ["message": rule.message])] + source
    }

    private var lists: String {
        programme.lists.map(\.title).joined(separator: texts(DescriptionText.enumeration))
    }

    private var workflow: [String] {
        let flow = programme.workflow
        let stages = flow.stages.enumerated().map { index, stage in
            let decision = programme.decisions[stage.id] ?? []
            return "\(index + 1). " + StageDescriber(texts: texts, stage: stage, decision: decision).text
        }
        let general: [String?] = [
            texts(flow.allowRecall ? DescriptionText.recall : DescriptionText.noRecall),
            texts(.resume, flow.resumeAt.rawValue),
            flow.rejectFinalInBatch ? texts(DescriptionText.finalReject) : nil,
            flow.precheck ? texts(DescriptionText.precheck) : nil,
            flow.bindingRequired ? texts(DescriptionText.binding) : nil,
            programme.lists.isEmpty ? nil : texts(DescriptionText.workLists, ["items": lists]),
        ]
        return ["", "### \(texts(DescriptionText.workflow))", ""] + stages + [""]
            + general.compactMap(\.self).map { "- \($0)" }
    }
}
