package import Domain
package import FormEngine

/// An application of the demo world, and how far it is to be carried.
package struct DemoApplication: Sendable {
    package let programme: ProgrammeID
    package let batch: BatchID
    package let person: DemoPerson
    package let employer: UnitID
    /// Everything answered: from the person, from defaults, from the answers of the pack.
    package let sheet: AnswerSheet
    /// How many sample files are attached at each place; places without any are left out.
    package let files: [AnswerPlace: Int]
    package let target: Target
    /// What the returning reviewer writes.
    package let comments: [Comment]

    /// The state in which the demo shows it.
    package enum Target: Hashable, Sendable {
        case draft
        case submitted
        /// Passed by the stages before; this one has it.
        case reviewing(StageID)
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
