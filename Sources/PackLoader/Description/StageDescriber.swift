import Domain
import FormEngine
import Texts
import WorkflowEngine

/// A stage of a workflow in words.
struct StageDescriber {
    let texts: TextCatalogue
    let stage: StageDefinition
    let decision: [FieldDefinition]

    /// One line.
    var text: String {
        let words = ([texts(.unit, unit)] + passing + leaving + goingBack + together + deciding)
            .joined(separator: texts(DescriptionText.separator))
        let title = texts(DescriptionText.item, ["label": stage.title, "id": stage.id.text])
        return texts(DescriptionText.stage, ["stage": title, "words": words])
    }

    private var unit: String {
        switch stage.unit {
        case .employer: "employer"
        case .parent(repeatUntilFirstLevel: false): "parent"
        case .parent(repeatUntilFirstLevel: true): "parent-repeated"
        case .bureauOrDepartment: "bureau-or-department"
        case .recommending: "recommending"
        case .authority: "authority"
        }
    }

    private var passing: [String] {
        let opinion = stage.opinionLabel ?? ""
        return [
            stage.opinionOnPass ? texts(DescriptionText.opinion, ["label": opinion]) : nil,
            stage.commentsBlockPass ? texts(DescriptionText.commentsBlock) : nil,
        ].compactMap(\.self)
    }

    private var leaving: [String] {
        [
            stage.publicityDays.map { texts(DescriptionText.publicity, ["days": String($0)]) },
            stage.separateReport ? texts(DescriptionText.report) : nil,
            stage.opinionOnReport ? texts(DescriptionText.reportOpinion, ["label": stage.opinionLabel ?? ""]) : nil,
            stage.quotaAtStage ? texts(DescriptionText.quota) : nil,
        ].compactMap(\.self)
    }

    private var goingBack: [String] {
        let mode = texts(.returns, stage.returnMode.rawValue)
        return [mode] + (stage.mayReject ? [texts(DescriptionText.rejects)] : [])
    }

    private var together: [String] {
        let acts = EventKind.allCases.filter(stage.batchActions.contains).map {
            texts.text(named: "verb.\($0.rawValue)")
        }
        guard !acts.isEmpty else { return [] }
        return [texts(DescriptionText.together, ["acts": acts.joined(separator: texts(DescriptionText.enumeration))])]
    }

    private var deciding: [String] {
        let ranking = stage.ranking ? [texts(DescriptionText.ranking)] : []
        guard !decision.isEmpty else { return ranking }
        let labels = decision.map(\.label).joined(separator: texts(DescriptionText.enumeration))
        return ranking + [texts(DescriptionText.decision, ["fields": labels])]
    }
}
