/// The general model as a table, for the rules, the tests and the documentation. Source: §15.7.
package enum Transitions {
    /// Every step that any configuration allows.
    package static let all: [Row] = applicant + upward + downward + lifted

    /// One step: an event, the state it starts from, the state it ends in, and what happens to the position.
    package struct Row: Hashable, Sendable {
        package let event: EventKind
        package let from: StateKind
        package let to: StateKind
        package let move: Move
    }

    /// What happens to the position in the route.
    package enum Move: String, Hashable, Sendable, CaseIterable {
        /// It enters: at the first stage, or at the one that returned or rejected it.
        case enters
        /// It stays where it is.
        case stays
        /// It goes up by exactly one.
        case up
        /// It goes down, by one where the stage returns step by step.
        case down
        /// No stage has it before or after.
        case leaves
    }

    private static let applicant: [Row] = [
        Row(event: .submit, from: .draft, to: .reviewing, move: .enters),
        Row(event: .submit, from: .returned, to: .reviewing, move: .enters),
        Row(event: .recall, from: .reviewing, to: .draft, move: .leaves),
        Row(event: .recall, from: .reviewing, to: .returned, move: .leaves),
        Row(event: .delete, from: .draft, to: .deleted, move: .leaves),
    ]

    private static let upward: [Row] = [
        Row(event: .pass, from: .reviewing, to: .publicity, move: .stays),
        Row(event: .pass, from: .reviewing, to: .toReport, move: .stays),
        Row(event: .pass, from: .reviewing, to: .reviewing, move: .up),
        Row(event: .pass, from: .reviewing, to: .approved, move: .leaves),
        Row(event: .printPublicity, from: .publicity, to: .publicity, move: .stays),
        Row(event: .recordObjection, from: .publicity, to: .publicity, move: .stays),
        Row(event: .settleObjection, from: .publicity, to: .publicity, move: .stays),
        Row(event: .report, from: .publicity, to: .reviewing, move: .up),
        Row(event: .report, from: .publicity, to: .approved, move: .leaves),
        Row(event: .report, from: .toReport, to: .reviewing, move: .up),
        Row(event: .report, from: .toReport, to: .approved, move: .leaves),
    ]

    private static let downward: [Row] = [
        Row(event: .return, from: .reviewing, to: .returned, move: .leaves),
        Row(event: .return, from: .reviewing, to: .returnedToStage, move: .down),
        Row(event: .return, from: .publicity, to: .returned, move: .leaves),
        Row(event: .return, from: .publicity, to: .returnedToStage, move: .down),
        Row(event: .return, from: .toReport, to: .returned, move: .leaves),
        Row(event: .return, from: .toReport, to: .returnedToStage, move: .down),
        Row(event: .reopen, from: .returnedToStage, to: .reviewing, move: .stays),
        Row(event: .passBack, from: .returnedToStage, to: .returnedToStage, move: .down),
        Row(event: .passBack, from: .returnedToStage, to: .returned, move: .leaves),
        Row(event: .reject, from: .reviewing, to: .rejected, move: .leaves),
        Row(event: .reject, from: .toReport, to: .rejected, move: .leaves),
        Row(event: .reject, from: .returnedToStage, to: .rejected, move: .leaves),
    ]

    private static let lifted: [Row] = [
        Row(event: .reinstate, from: .rejected, to: .reviewing, move: .enters)
    ]
}
