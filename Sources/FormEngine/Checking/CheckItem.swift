package import Domain

/// One row of the check before submission (检测结果): 符合 or 不符合, with what was seen (R-FORM-64).
package struct CheckItem: Hashable, Sendable {
    /// What the row is about.
    package enum Subject: Hashable, Sendable {
        /// Everything that a section must have.
        case completeness(SectionID)
        /// A condition of one field against others.
        case field(AnswerPlace, label: String)
        /// A condition of the programme.
        case rule(id: String, title: String)
    }

    /// One thing that is wrong, and where.
    package struct Finding: Hashable, Sendable {
        package let place: AnswerPlace
        /// Position of the record, from 1; `nil` outside records.
        package let recordNumber: Int?
        /// The field's label; `nil` when the section itself is meant.
        package let label: String?
        package let problem: FieldProblem
    }

    /// A value that the row looked at.
    package struct Seen: Hashable, Sendable {
        package let label: String
        /// `nil` when not answered.
        package let value: DisplayText?
    }

    package let subject: Subject
    package let isMet: Bool
    package let seen: [Seen]
    package let findings: [Finding]
    package let place: AnswerPlace
}
