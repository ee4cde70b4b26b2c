package import Domain
package import Expressions
import FormEngine
package import Programmes
import Texts
import WorkflowEngine

/// The two programmes of the test world; both ask for the same form.
package enum SmallProgramme: String, CaseIterable, Sendable {
    /// As in Anhui: a pledge, a check page, no recall, the last stage may reject.
    case leader
    /// As the overseas scholars' one: recall, no pledge, a decision at the last stage.
    case innovation

    package var id: ProgrammeID { ProgrammeID(trusted: "\(system)/\(rawValue)") }
    package var system: SystemID { self == .leader ? "leaders" : "returnees" }
    package var revision: RevisionID { RevisionID(trusted: "revision-of-\(rawValue)") }
    package var batchID: BatchID { BatchID(trusted: "\(rawValue)-2026") }

    /// - Parameter system: another one than its id begins with, for a pack that contradicts itself.
    package func programme(in system: SystemID? = nil) throws(ExpressionSyntaxError) -> Programme {
        let pledge = Pledge(title: "Pledge", text: "All of it is true.", tick: "I pledge", proceed: "Apply")
        return Programme(
            id: id, system: system ?? self.system, revision: revision, title: rawValue, name: rawValue,
            document: "Application", reviewMenu: "Review", listing: self == .leader ? .plans : .records,
            pledge: self == .leader ? pledge : nil, hasCheckStep: self == .leader,
            numbering: Numbering(prefix: self == .leader ? "L" : "N", datePart: .year, digits: 5), guidance: nil,
            batchParameters: [BatchParameter(id: "birth_line", kind: .date, label: "Born on or after")],
            form: try SmallForm.definition(), rules: try rules(), workflow: workflow, decisions: decisions,
            texts: TextCatalogue(), source: nil, quota: quota)
    }

    private func rules() throws(ExpressionSyntaxError) -> [ProgrammeRule] {
        [
            ProgrammeRule(
                id: "age", title: "Not too old", when: nil,
                expectation: try Expression.parse("basic.birth >= batch.birth_line"),
                shown: [AnswerPlace(section: SmallForm.basic, field: "birth")],
                place: AnswerPlace(section: SmallForm.basic, field: "birth"), message: "You are too old.", source: nil)
        ]
    }

    /// The leaders' districts and departments recommend within a quota for each level.
    private var quota: QuotaRule? {
        guard self == .leader else { return nil }
        return QuotaRule(
            category: AnswerPlace(section: SmallForm.basic, field: "level"),
            indicators: [QuotaRule.Indicator(id: "women", label: "Women", ceiling: nil)])
    }

    // MARK: The workflow

    private var workflow: WorkflowDefinition {
        WorkflowDefinition(
            stages: stages, allowRecall: self == .innovation, precheck: self == .leader, bindingRequired: true)
    }

    private var stages: [StageDefinition] {
        let middle: UnitResolver = self == .leader ? .recommending : .bureauOrDepartment
        return [
            StageDefinition(
                id: "employer", title: "Employer", unit: .employer, opinionOnPass: true, commentsBlockPass: true,
                ranking: self == .innovation),
            StageDefinition(
                id: "middle", title: "Middle", unit: middle, opinionOnPass: true, commentsBlockPass: true,
                ranking: self == .innovation, quotaAtStage: self == .leader),
            StageDefinition(
                id: "authority", title: "Authority", unit: .authority, mayReject: true, commentsBlockPass: true,
                decisionFields: self == .innovation ? ["tier", "amount"] : []),
        ]
    }

    private var decisions: [StageID: [FieldDefinition]] {
        guard self == .innovation else { return [:] }
        return [
            "authority": [
                FieldDefinition(id: "tier", label: "Tier", kind: .code(SmallForm.levels), presence: .required),
                FieldDefinition(
                    id: "amount", label: "Amount",
                    kind: .decimal(
                        DecimalField(minimum: FixedDecimal(0 as Int64), maximum: FixedDecimal(100 as Int64))),
                    presence: .required),
            ]
        ]
    }
}
