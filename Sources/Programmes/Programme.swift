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
    package let texts: TextCatalogue
    package let source: String?

    package init(
        id: ProgrammeID, system: SystemID, revision: RevisionID, title: String, name: String, document: String,
        reviewMenu: String, listing: Listing, pledge: Pledge?, hasCheckStep: Bool, numbering: Numbering,
        guidance: String?, batchParameters: [BatchParameter], form: FormDefinition, rules: [ProgrammeRule],
        workflow: WorkflowDefinition, decisions: [StageID: [FieldDefinition]], texts: TextCatalogue, source: String?
    ) {
        (self.id, self.system, self.revision, self.title) = (id, system, revision, title)
        (self.name, self.document, self.reviewMenu) = (name, document, reviewMenu)
        (self.listing, self.pledge, self.hasCheckStep) = (listing, pledge, hasCheckStep)
        (self.numbering, self.guidance, self.batchParameters) = (numbering, guidance, batchParameters)
        (self.form, self.rules, self.workflow, self.decisions) = (form, rules, workflow, decisions)
        (self.texts, self.source) = (texts, source)
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

/// How applications are numbered (申报书编号): a prefix, a part of the date, a sequence of the site.
package struct Numbering: Hashable, Sendable {
    package enum DatePart: String, Sendable, CaseIterable {
        case none, year, month, day
    }

    package let prefix: String
    package let datePart: DatePart
    package let digits: Int

    package init(prefix: String, datePart: DatePart, digits: Int) {
        (self.prefix, self.datePart, self.digits) = (prefix, datePart, digits)
    }

    /// The number for the `sequence`-th application, made on `date`.
    package func number(sequence: Int64, on date: CivilDate) -> String {
        let compact = date.description.replacing("-", with: "")
        let count: Int =
            switch datePart {
            case .none: 0
            case .year: 4
            case .month: 6
            case .day: 8
            }
        let serial = String(sequence)
        return prefix + compact.prefix(count) + String(repeating: "0", count: max(0, digits - serial.count)) + serial
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
