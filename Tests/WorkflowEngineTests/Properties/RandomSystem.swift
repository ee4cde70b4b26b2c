import Domain
import WorkflowEngine

extension TestSystem {
    /// A system that no province has thought of: every switch at random, one to five steps.
    static func random(_ numbers: inout SeededNumbers) -> TestSystem {
        let count = Int.random(in: 1...5, using: &numbers)
        let stages = (0..<count).map { index in stage(index, &numbers) }
        let definition = WorkflowDefinition(
            stages: stages, allowRecall: Bool.random(using: &numbers), resumeAt: numbers.chance(3) ? .returner : .first,
            rejectFinalInBatch: Bool.random(using: &numbers), bindingRequired: Bool.random(using: &numbers),
            onePerBatch: Bool.random(using: &numbers))
        let units = (0..<count).map { UnitID(trusted: "u-\($0)") }
        return TestSystem("random", definition, units: units, firstLevel: count > 1 ? count - 2 : nil)
    }

    private static func stage(_ index: Int, _ numbers: inout SeededNumbers) -> StageDefinition {
        StageDefinition(
            id: StageID(trusted: "s-\(index)"),
            unit: .employer,
            publicityDays: numbers.chance(3) ? Int.random(in: 0...5, using: &numbers) : nil,
            separateReport: Bool.random(using: &numbers),
            opinionOnPass: Bool.random(using: &numbers),
            opinionOnReport: Bool.random(using: &numbers),
            returnMode: numbers.pick(StageDefinition.ReturnMode.allCases) ?? .direct,
            mayReject: Bool.random(using: &numbers),
            commentRequiredOnReturn: Bool.random(using: &numbers),
            commentsBlockPass: Bool.random(using: &numbers),
            quotaAtStage: numbers.chance(3),
            decisionFields: numbers.chance(4) ? ["tier"] : [])
    }
}
