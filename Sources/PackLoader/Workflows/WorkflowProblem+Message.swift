import Domain
import WorkflowEngine

extension WorkflowProblem {
    /// An English sentence part for people who write packs.
    var message: String {
        switch self {
        case .noStages: "expected at least one stage"
        case .duplicateStage(let id): "the stage \"\(id)\" occurs twice"
        case .negativePublicity: "an announcement cannot last fewer than 0 days"
        case .parentWithoutPredecessor: "the first stage needs a unit other than parent"
        case .stageAfterAuthority: "no stage can follow the authority's"
        case .unitReviewsItself: "a unit that applies cannot review itself as the employer"
        case .bindingOfUnit: "only a person is bound to an employer; expected binding: false"
        case .rejectionNeverOffered: "reject is final-in-batch, but no stage may reject"
        case .reportNeverHappens: "a report is described, but nothing is reported separately or after publicity"
        case .notABatchAction(_, let event): "\(event.rawValue) cannot be done for many applications at once"
        case .verbNeverUsed(_, let event): "the stage never offers \(event.rawValue), so that it needs no verb"
        case .decisionInBatch: "a pass that fills in a decision cannot be done for many applications at once"
        case .rejectionNotOffered: "reject cannot be done for many applications where the stage may not reject"
        case .duplicateDecisionField(let id): "the field \"\(id)\" of a decision occurs twice"
        case .returnerSkipsQuota:
            "with resume-at: returner an application would come back above the stage that counts it"
        }
    }

    /// The position of the stage that is meant; `nil` when the whole workflow is.
    func index(in workflow: WorkflowDefinition) -> Int? {
        switch self {
        case .duplicateStage(let id): workflow.stages.lastIndex { $0.id == id }
        case .negativePublicity(let id), .parentWithoutPredecessor(let id), .stageAfterAuthority(let id),
            .unitReviewsItself(let id), .reportNeverHappens(let id), .notABatchAction(let id, _),
            .returnerSkipsQuota(let id), .verbNeverUsed(let id, _), .decisionInBatch(let id),
            .rejectionNotOffered(let id):
            workflow.stages.firstIndex { $0.id == id }
        case .duplicateDecisionField(let id): workflow.stages.lastIndex { $0.decisionFields.contains(id) }
        case .noStages, .bindingOfUnit, .rejectionNeverOffered: nil
        }
    }
}
