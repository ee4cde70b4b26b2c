import Domain
import Testing
import WorkflowEngine

struct DefinitionProblemsTests {
    @Test(arguments: TestSystem.five)
    func theFiveSystemsHaveNone(system: TestSystem) {
        #expect(system.definition.problems == [])
    }

    private static let employer = StageDefinition(id: "employer", unit: .employer)
    private static let authority = StageDefinition(id: "authority", unit: .authority)

    @Test(arguments: [
        (WorkflowDefinition(stages: []), [WorkflowProblem.noStages]),
        (WorkflowDefinition(stages: [employer, employer, employer]), [.duplicateStage("employer")]),
        (
            WorkflowDefinition(stages: [StageDefinition(id: "a", unit: .employer, publicityDays: -1)]),
            [.negativePublicity("a")]
        ),
        (
            WorkflowDefinition(stages: [StageDefinition(id: "a", unit: .parent(repeatUntilFirstLevel: true))]),
            [.parentWithoutPredecessor("a")]
        ),
        (WorkflowDefinition(stages: [authority, employer]), [.stageAfterAuthority("employer")]),
        (
            WorkflowDefinition(applicant: .unit, stages: [employer], bindingRequired: true),
            [.unitReviewsItself("employer"), .bindingOfUnit]
        ),
        (WorkflowDefinition(stages: [employer], rejectFinalInBatch: true), [.rejectionNeverOffered]),
        (
            WorkflowDefinition(stages: [StageDefinition(id: "a", unit: .employer, opinionOnReport: true)]),
            [.reportNeverHappens("a")]
        ),
        (
            WorkflowDefinition(stages: [StageDefinition(id: "a", unit: .employer, batchActions: [.pass, .submit])]),
            [.notABatchAction("a", .submit)]
        ),
        (
            WorkflowDefinition(stages: [StageDefinition(id: "a", unit: .employer, decisionFields: ["x", "x"])]),
            [.duplicateDecisionField("x")]
        ),
        (
            WorkflowDefinition(
                stages: [
                    StageDefinition(id: "a", unit: .employer, verbs: [.pass: "x", .report: "y", .printPublicity: "z"])
                ]),
            [.verbNeverUsed("a", .printPublicity), .verbNeverUsed("a", .report)]
        ),
        (
            WorkflowDefinition(
                stages: [StageDefinition(id: "a", unit: .employer, quotaAtStage: true)], resumeAt: .returner),
            [.returnerSkipsQuota("a")]
        ),
    ])
    func everyMistakeIsNamed(definition: WorkflowDefinition, problems: [WorkflowProblem]) {
        #expect(definition.problems == problems)
    }
}
