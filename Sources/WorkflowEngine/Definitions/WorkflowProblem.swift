package import Domain

/// A mistake in a workflow, found when its pack is loaded.
package enum WorkflowProblem: Hashable, Sendable {
    case noStages
    case duplicateStage(StageID)
    case negativePublicity(StageID)
    /// The first step needs the applicant's unit, not the unit before it.
    case parentWithoutPredecessor(StageID)
    /// Nothing stands above the authority, so a stage after it is never reached as meant.
    case stageAfterAuthority(StageID)
    /// A unit that applies would review itself.
    case unitReviewsItself(StageID)
    /// Only a person is bound to an employer.
    case bindingOfUnit
    /// A rejection is final in the batch, but no stage may reject.
    case rejectionNeverOffered
    /// An opinion on the report or a report of many is asked for, but nothing is reported separately.
    case reportNeverHappens(StageID)
    /// Only what the holder does with many applications can be done in a batch.
    case notABatchAction(StageID, EventKind)
    /// What is decided about each application cannot be filled in for many at once.
    case decisionInBatch(StageID)
    /// Many are to be rejected at once where not even one can be.
    case rejectionNotOffered(StageID)
    case duplicateDecisionField(FieldID)
    /// A label for an act that the stage never offers.
    case verbNeverUsed(StageID, EventKind)
    /// A returned application would come back above the stage that counts it.
    case returnerSkipsQuota(StageID)
}
