package import Domain
package import Expressions
package import FormEngine
package import Texts
package import WorkflowEngine

/// A programme (项目) in one immutable revision: form, workflow, rules and wording.
package struct Programme: Sendable {
    package let id: ProgrammeID
    package let system: SystemID
    package let revision: RevisionID
    package let title: String
    /// The menu label, e.g. 学术带头人, 创新资助.
    package let name: String
    /// What one application is called, e.g. 创新资助申报书.
    package let document: String
    /// The reviewers' menu label, e.g. 创新项目审核.
    package let reviewMenu: String
    /// The lists in which units work; empty = one list with the general views.
    package let lists: [WorkList]
    package let listing: Listing
    package let pledge: Pledge?
    /// The check (开始检测) is offered as a step of its own; its rules bind every submission in any case.
    package let hasCheckStep: Bool
    package let numbering: Numbering
    /// What to have at hand before applying.
    package let guidance: String?
    package let batchParameters: [BatchParameter]
    package let form: FormDefinition
    package let rules: [ProgrammeRule]
    package let workflow: WorkflowDefinition
    /// The fields of a stage's decision, e.g. 等次 and 资助金额 at the last one.
    package let decisions: [StageID: [FieldDefinition]]
    /// What the stages that announce publicly print.
    package let publicityForms: [StageID: PublicityForm]
    package let texts: TextCatalogue
    package let source: String?
    /// The approved application that each one of this programme follows; `nil` = it stands alone.
    package let follows: FollowRule?
    package let needs: ApplicationNeeds
    /// Whether the results tell how many were rejected.
    package let countsRejected: Bool
    /// Whether reviewers' lists show the applicants' mobile numbers (R-REVIEW-22).
    package let listsMobile: Bool
    /// By what first-level units are limited; `nil` = by nothing.
    package let quota: QuotaRule?
    /// The files that made this revision, as one text; `nil` for one that was not read from files.
    package let definition: String?

    package init(
        id: ProgrammeID, system: SystemID, revision: RevisionID, title: String, name: String, document: String,
        reviewMenu: String, listing: Listing, pledge: Pledge?, hasCheckStep: Bool, numbering: Numbering,
        guidance: String?, batchParameters: [BatchParameter], form: FormDefinition, rules: [ProgrammeRule],
        workflow: WorkflowDefinition, decisions: [StageID: [FieldDefinition]],
        publicityForms: [StageID: PublicityForm] = [:], texts: TextCatalogue, source: String?,
        follows: FollowRule? = nil, needs: ApplicationNeeds = ApplicationNeeds(), quota: QuotaRule? = nil,
        countsRejected: Bool = false, listsMobile: Bool = false, definition: String? = nil, lists: [WorkList] = []
    ) {
        (self.id, self.system, self.revision, self.title) = (id, system, revision, title)
        (self.name, self.document, self.reviewMenu) = (name, document, reviewMenu)
        (self.listing, self.pledge, self.hasCheckStep) = (listing, pledge, hasCheckStep)
        (self.numbering, self.guidance, self.batchParameters) = (numbering, guidance, batchParameters)
        (self.form, self.rules, self.workflow, self.decisions) = (form, rules, workflow, decisions)
        (self.texts, self.source, self.follows, self.needs) = (texts, source, follows, needs)
        (self.publicityForms, self.quota, self.countsRejected) = (publicityForms, quota, countsRejected)
        (self.definition, self.lists, self.listsMobile) = (definition, lists, listsMobile)
    }

    /// The same under the id with which a database registered it.
    package func withRevision(_ revision: RevisionID) -> Programme {
        Programme(
            id: id, system: system, revision: revision, title: title, name: name, document: document,
            reviewMenu: reviewMenu, listing: listing, pledge: pledge, hasCheckStep: hasCheckStep, numbering: numbering,
            guidance: guidance, batchParameters: batchParameters, form: form, rules: rules, workflow: workflow,
            decisions: decisions, publicityForms: publicityForms, texts: texts, source: source, follows: follows,
            needs: needs, quota: quota, countsRejected: countsRejected, listsMobile: listsMobile,
            definition: definition, lists: lists)
    }

    /// The last part of the id, as the URL shows it.
    package var slug: String {
        id.text.split(separator: "/").last.map(String.init) ?? id.text
    }

    /// How the applicant's page is laid out.
    package enum Listing: String, Sendable, CaseIterable {
        /// “我的申报记录” and “最新计划信息” (R-APPLY-17).
        case plans
        /// A list of applications with “新增” (R-APPLY-01).
        case records
        /// The same with the listed answers of each one, its number and its deadline (R-APPLY-07).
        case projects
    }
}

/// An integrity undertaking (诚信承诺书) that stands before the form (R-FORM-32).
package struct Pledge: Hashable, Sendable {
    package let title: String
    package let text: String
    /// The label of the tick.
    package let tick: String
    /// The label of the button.
    package let proceed: String

    package init(title: String, text: String, tick: String, proceed: String) {
        (self.title, self.text, self.tick, self.proceed) = (title, text, tick, proceed)
    }
}

/// A value that each batch gives to the programme's rules, e.g. a birth-date line.
package struct BatchParameter: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case date, integer, decimal, text
    }

    package let id: String
    package let kind: Kind
    package let label: String

    package init(id: String, kind: Kind, label: String) {
        (self.id, self.kind, self.label) = (id, kind, label)
    }

    package var valueType: ValueType {
        switch kind {
        case .date: .date
        case .integer: .integer
        case .decimal: .decimal
        case .text: .text
        }
    }
}
