package import Domain

/// Something that a person does to an application, with what he typed in.
///
/// Texts may be blank; the rules say where that is not enough.
package enum WorkflowEvent: Hashable, Sendable {
    case submit
    case recall
    case delete
    /// `decision` holds the stage's ``StageDefinition/decisionFields``, e.g. the tier and the amount.
    case pass(opinion: String = "", decision: [FieldID: JSONValue] = [:])
    case printPublicity
    case recordObjection
    case settleObjection
    case report(opinion: String = "")
    /// `target` may be `nil` where the stage leaves no choice.
    case `return`(target: ReturnTarget? = nil)
    case reopen
    case passBack
    case reject(reason: String)
    case reinstate(reason: String)

    package var kind: EventKind {
        switch self {
        case .submit: .submit
        case .recall: .recall
        case .delete: .delete
        case .pass: .pass
        case .printPublicity: .printPublicity
        case .recordObjection: .recordObjection
        case .settleObjection: .settleObjection
        case .report: .report
        case .return: .return
        case .reopen: .reopen
        case .passBack: .passBack
        case .reject: .reject
        case .reinstate: .reinstate
        }
    }
}
