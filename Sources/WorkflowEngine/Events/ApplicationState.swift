/// Where an application (申报书) stands; the number is the position of the stage in the application's route.
///
/// Lists such as 待上报 or 审核退回人员名单 are views over states and history, never states of their own.
package enum ApplicationState: Hashable, Sendable {
    /// Being filled in and not handed in (填报中).
    case draft
    /// Waiting for the verdict of a stage (待…审核).
    case reviewing(Int)
    /// Passed by a stage and publicly announced (公示中).
    case publicity(Int)
    /// Passed by a stage and waiting to be reported upward (待上报).
    case toReport(Int)
    /// Returned by a superior to a lower stage (上级审核单位退回).
    case returnedToStage(Int)
    /// Returned to the applicant (退回修改).
    case returned
    case approved
    case rejected
    case deleted
}

extension ApplicationState {
    /// The position of the stage that has the application now; `nil` when no stage has it.
    package var stage: Int? {
        switch self {
        case .reviewing(let stage), .publicity(let stage), .toReport(let stage), .returnedToStage(let stage): stage
        case .draft, .returned, .approved, .rejected, .deleted: nil
        }
    }

    /// Whether it has come to its end; of these only a rejection can be lifted, by the site's administrator.
    package var isTerminal: Bool {
        switch self {
        case .approved, .rejected, .deleted: true
        case .draft, .reviewing, .publicity, .toReport, .returnedToStage, .returned: false
        }
    }

    /// Whether the applicant has it and may change the answers.
    package var isWithApplicant: Bool { self == .draft || self == .returned }
}

extension ApplicationState {
    /// The state without its position.
    package var kind: StateKind {
        switch self {
        case .draft: .draft
        case .reviewing: .reviewing
        case .publicity: .publicity
        case .toReport: .toReport
        case .returnedToStage: .returnedToStage
        case .returned: .returned
        case .approved: .approved
        case .rejected: .rejected
        case .deleted: .deleted
        }
    }

    /// The stored name, e.g. `to-report`; with ``stage`` it gives the state back.
    package var name: String { kind.rawValue }

    /// `nil` for an unknown name, a negative stage, a stage that is missing or one that does not belong there.
    package init?(name: String, stage: Int?) {
        guard let kind = StateKind(rawValue: name), stage ?? 0 >= 0 else { return nil }
        self.init(kind: kind, stage: stage)
    }

    private init?(kind: StateKind, stage: Int?) {
        switch (kind, stage) {
        case (.draft, nil): self = .draft
        case (.reviewing, let stage?): self = .reviewing(stage)
        case (.publicity, let stage?): self = .publicity(stage)
        case (.toReport, let stage?): self = .toReport(stage)
        case (.returnedToStage, let stage?): self = .returnedToStage(stage)
        case (.returned, nil): self = .returned
        case (.approved, nil): self = .approved
        case (.rejected, nil): self = .rejected
        case (.deleted, nil): self = .deleted
        default: return nil
        }
    }
}
