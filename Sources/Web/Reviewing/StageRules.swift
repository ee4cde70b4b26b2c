import Domain
import FormEngine
import Programmes
import Texts
import WorkflowEngine

/// What a programme's workflow asks for at each act, in its words.
struct StageRules {
    private let programme: Programme
    private let texts: TextCatalogue

    init(_ programme: Programme) {
        (self.programme, texts) = (programme, programme.texts)
    }

    /// The rule of one act; `nil` where there is none to tell.
    ///
    /// - Parameter stage: `nil` for acts of the applicant and of who keeps the site.
    func rule(of kind: EventKind, at stage: StageDefinition?) -> String? {
        let sentences =
            switch kind {
            case .submit: ofSubmission
            case .recall: [texts(ExplanationText.recall)]
            case .delete: [texts(ExplanationText.delete)]
            case .reinstate: [texts(ExplanationText.reinstate)]
            default: stage.map { rules(of: kind, $0) } ?? []
            }
        return sentences.isEmpty ? nil : sentences.joined(separator: texts(ExplanationText.separator))
    }

    /// Everything that the stage's holder may do, a sentence for each act.
    func demands(of stage: StageDefinition, offered: [EventKind]) -> [String] {
        offered.compactMap { rule(of: $0, at: stage) }
    }

    private func rules(of kind: EventKind, _ stage: StageDefinition) -> [String] {
        switch kind {
        case .pass: ofPass(stage)
        case .report: ofReport(stage)
        case .return: ofReturn(stage)
        case .reject:
            [texts(ExplanationText.reject)]
                + (programme.workflow.rejectFinalInBatch ? [texts(ExplanationText.rejectFinal)] : [])
        case .reopen: [texts(ExplanationText.reopen)]
        case .passBack: [texts(ExplanationText.passBack)]
        case .submit, .recall, .delete, .printPublicity, .recordObjection, .settleObjection, .reinstate: []
        }
    }

    private var ofSubmission: [String] {
        let workflow = programme.workflow
        return [
            texts(ExplanationText.submit),
            workflow.bindingRequired ? texts(ExplanationText.submitBound) : nil,
            workflow.onePerBatch ? texts(ExplanationText.submitOnce) : nil,
        ].compactMap(\.self)
    }

    private func ofPass(_ stage: StageDefinition) -> [String] {
        let required = (programme.decisions[stage.id] ?? [])
            .filter { stage.requiredDecisionFields.contains($0.id) }.map(\.label)
        let rules = [
            stage.opinionOnPass ? texts(ExplanationText.passOpinion, ["label": label(stage)]) : nil,
            required.isEmpty
                ? nil
                : texts(
                    ExplanationText.passDecision, ["fields": required.joined(separator: texts(FormText.separator))]),
            stage.commentsBlockPass ? texts(ExplanationText.passComments) : nil,
            stage.publicityDays.map { texts(ExplanationText.passPublicity, ["days": String($0)]) },
            stage.separateReport ? texts(ExplanationText.passReport) : nil,
        ].compactMap(\.self)
        return rules.isEmpty ? [texts(ExplanationText.passPlain)] : rules
    }

    private func ofReport(_ stage: StageDefinition) -> [String] {
        let rules = [
            stage.opinionOnReport ? texts(ExplanationText.reportOpinion, ["label": label(stage)]) : nil,
            stage.publicityDays == nil ? nil : texts(ExplanationText.reportPublicity),
            stage.quotaAtStage ? texts(ExplanationText.reportQuota) : nil,
        ].compactMap(\.self)
        return rules.isEmpty ? [texts(ExplanationText.reportPlain)] : rules
    }

    private func ofReturn(_ stage: StageDefinition) -> [String] {
        let mode: ExplanationText =
            switch stage.returnMode {
            case .direct: .returnDirect
            case .stepwise: .returnStepwise
            case .choose: .returnChoose
            }
        return (stage.commentRequiredOnReturn ? [texts(ExplanationText.returnComment)] : []) + [texts(mode)]
    }

    private func label(_ stage: StageDefinition) -> String {
        stage.opinionLabel ?? texts(ReviewText.recommendation)
    }
}
