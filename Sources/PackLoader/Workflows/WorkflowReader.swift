import Domain
import Expressions
import FormEngine
import WorkflowEngine

/// Reads `workflow.yaml`: who hands in, and the stages that follow.
struct WorkflowReader {
    let lists: ListShelf
    let ledger: ExpressionLedger
    let precheck: Bool
    let bindingRequired: Bool

    /// A workflow, the fields of its decisions, and what its stages announce.
    struct Reading {
        let workflow: WorkflowDefinition
        let decisions: [StageID: [FieldDefinition]]
        let publicities: [StageID: PublicityReader.Reading]
    }

    private enum Reject: String, CaseIterable {
        case plain
        case finalInBatch = "final-in-batch"
    }

    func workflow(_ mapping: Mapping) -> Reading? {
        let applicant: WorkflowDefinition.Applicant? = mapping.required("applicant")?.choice()
        let recall = mapping.required("recall")?.yesNo()
        let resumeAt: WorkflowDefinition.ResumePoint? = mapping.required("resume-at")?.choice()
        let onePerBatch = mapping.optional("one-per-batch")?.yesNo() ?? true
        let reject: Reject? = mapping.required("reject")?.choice()
        let earlier: WorkflowDefinition.EarlierComments? = mapping.optional("earlier-comments")?.choice()
        let nodes = mapping.required("stages")?.items()
        let stages = (nodes ?? []).map { $0.mapping().flatMap(stage) }
        mapping.finish()
        guard let applicant, let recall, let resumeAt, let reject, let nodes else { return nil }
        guard stages.allSatisfy({ $0 != nil }) else { return nil }
        let whole = stages.compactMap(\.self)
        let workflow = WorkflowDefinition(
            applicant: applicant, stages: whole.map(\.stage), allowRecall: recall, resumeAt: resumeAt,
            rejectFinalInBatch: reject == .finalInBatch, precheck: precheck, bindingRequired: bindingRequired,
            onePerBatch: onePerBatch, earlierComments: earlier ?? .shown)
        for problem in workflow.problems {
            (problem.index(in: workflow).map { nodes[$0] } ?? mapping.node).report(problem.message)
        }
        let decisions = whole.filter { !$0.decision.isEmpty }.map { ($0.stage.id, $0.decision) }
        let publicities = whole.compactMap { reading in reading.publicity.map { (reading.stage.id, $0) } }
        return Reading(
            workflow: workflow, decisions: Dictionary(decisions) { first, _ in first },
            publicities: Dictionary(publicities) { first, _ in first })
    }

    private func stage(_ mapping: Mapping) -> StageReader.Reading? {
        StageReader(lists: lists, ledger: ledger).stage(mapping)
    }
}
