package import Domain
package import Expressions
import FormEngine
package import Programmes
import Texts
import WorkflowEngine

/// Programmes for which units apply: a seminar, of which a unit may have several, and the closing report that follows it.
package enum SmallSeminar: String, CaseIterable, Sendable {
    case seminar
    case closing

    package static let system: SystemID = "education"
    package static let plan: SectionID = "plan"

    package var id: ProgrammeID { ProgrammeID(trusted: "\(Self.system)/\(rawValue)") }
    package var batchID: BatchID { BatchID(trusted: "\(rawValue)-2026") }

    package func programme() throws(ExpressionSyntaxError) -> Programme {
        Programme(
            id: id, system: Self.system, revision: RevisionID(trusted: "revision-of-\(rawValue)"), title: rawValue,
            name: rawValue, document: "Document of \(rawValue)", reviewMenu: "Review of \(rawValue)",
            listing: .projects,
            pledge: nil, hasCheckStep: false,
            numbering: Numbering(prefix: "", datePart: .shortMonth, digits: 12), guidance: nil, batchParameters: [],
            form: form, rules: self == .closing ? [try overRule()] : [], workflow: workflow, decisions: [:],
            texts: TextCatalogue(), source: nil,
            follows: self == .closing ? FollowRule(programme: Self.seminar.id, states: [.approved]) : nil)
    }

    package var batch: Batch {
        let model = SmallSite.batch(.leader)
        return Batch(
            id: batchID, programme: id, year: "2026", name: "Batch of \(rawValue)", related: "", kinds: "",
            publishedAt: model.publishedAt, opensAt: model.opensAt, closesAt: model.closesAt,
            correctionClosesAt: model.correctionClosesAt, rankingClosesAt: nil, referenceDate: model.referenceDate,
            parameters: [:])
    }

    private var form: FormDefinition {
        let isReport = self == .closing
        return FormDefinition(sections: [
            SectionDefinition(
                id: Self.plan, title: "Plan",
                fields: [
                    FieldDefinition(
                        id: "title", label: "Title", kind: .text(TextField(maximum: 60)), presence: .required,
                        isLocked: isReport, isListed: true,
                        copiedFrom: isReport ? AnswerPlace(section: Self.plan, field: "title") : nil),
                    FieldDefinition(
                        id: "organiser", label: "Organiser", kind: .text(TextField(maximum: 60)), isLocked: true,
                        unitOrigin: .name),
                    FieldDefinition(
                        id: "ends", label: "Ends", kind: .date(DateField(isPast: false)), presence: .required),
                ])
        ])
    }

    /// A report is due when the seminar is over.
    private func overRule() throws(ExpressionSyntaxError) -> ProgrammeRule {
        let place = AnswerPlace(section: Self.plan, field: "ends")
        return ProgrammeRule(
            id: "over", title: "The seminar is over", when: nil,
            expectation: try Expression.parse("today >= followed.plan.ends"), shown: [place], place: place,
            message: "The seminar is not over yet.", source: nil)
    }

    private var workflow: WorkflowDefinition {
        WorkflowDefinition(
            applicant: .unit,
            stages: [StageDefinition(id: "authority", title: "Authority", unit: .authority, mayReject: true)],
            onePerBatch: self == .closing)
    }
}
