package import Domain
package import FormEngine

/// An application of the demo world, and how far it is to be carried.
package struct DemoApplication: Sendable {
    package let programme: ProgrammeID
    package let batch: BatchID
    /// `nil` when a unit applies.
    package let person: DemoPerson?
    /// The person's employer, or the unit that applies.
    package let employer: UnitID
    /// The name under which a later entry refers to it.
    package let key: String?
    /// The key of the earlier entry that it follows.
    package let follows: String?
    /// Everything answered: from the person, from defaults, from the answers of the pack.
    package let sheet: AnswerSheet
    /// How many sample files are attached at each place; places without any are left out.
    package let files: [AnswerPlace: Int]
    package let target: Target
    /// What the returning reviewer writes.
    package let comments: [Comment]

    /// Who applies, for messages.
    package var applicantName: String { person?.id.text ?? employer.text }

    /// The state in which the demo shows it.
    package enum Target: Hashable, Sendable {
        case draft
        case submitted
        /// Passed by the stages before; this one has it.
        case reviewing(StageID)
        /// Passed by this stage, which has yet to report it.
        case toReport(StageID)
        /// Passed by this stage and publicly announced.
        case publicity(StageID)
        /// Passed by the stages before; this one sent it back.
        case returned(StageID)
        case approved
        case rejected
        case recalled
    }

    /// A comment (修改意见) on one section.
    package struct Comment: Hashable, Sendable {
        package let section: SectionID
        package let text: String
    }
}
