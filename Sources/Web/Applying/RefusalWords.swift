package import Domain
import FormEngine
package import Programmes
import Texts
package import UseCases
package import WorkflowEngine

/// The sentences for refused transitions; the applicant's and the reviewers' pages say the same.
package struct RefusalWords: Sendable {
    private let programme: Programme
    private let zone: CivilZone

    package init(_ programme: Programme, zone: CivilZone) {
        (self.programme, self.zone) = (programme, zone)
    }

    package func sentences(_ refusals: [TransitionRefusal]) -> [String] {
        refusals.map(sentence)
    }

    package func sentence(_ refusal: TransitionRefusal) -> String {
        let texts = programme.texts
        return switch refusal {
        case .workflow(let refusal): sentence(refusal)
        case .stale: texts(RefusalText.stale)
        case .routeUnresolved(""): texts(RefusalText.employerUnknown)
        case .routeUnresolved(let stage): texts(RefusalText.routeUnresolved, ["stage": stage])
        case .recalled: texts(RefusalText.recalled)
        case .commentChanged: texts(ReadingText.commentChanged)
        case .commentUnseen: texts(ReadingText.commentUnseen)
        case .commentsWaiting(let count): texts(WorkListText.commentsWaiting, ["count": String(count)])
        case .noteChanged: texts(ReadingText.noteChanged)
        case .notForSelection: texts(WorkListText.notForSelection)
        case .textTooLong(let limit): texts(RefusalText.textTooLong, ["limit": String(limit)])
        case .decision(let field): texts(RefusalText.decisionWrong, ["field": label(of: FieldID(trusted: field))])
        }
    }

    /// A refusal without arguments reads as the text named after its kind.
    package func sentence(_ refusal: Refusal) -> String {
        programme.texts.text(named: "refusal.\(refusal.kind.rawValue)", arguments(refusal))
    }

    private func arguments(_ refusal: Refusal) -> KeyValuePairs<String, String> {
        switch refusal {
        case .notAllowedInState(let state): ["state": StateLabels(programme).label(state)]
        case .windowNotOpen(let date), .windowClosed(let date), .correctionClosed(let date), .reviewClosed(let date):
            ["date": zone.dateMinute(of: date)]
        // The last day of the announcement, not the midnight after it.
        case .publicityRunning(let end): ["date": zone.date(of: end).adding(days: -1).description]
        case .unansweredComments(let count), .commentsOpen(let count), .objectionsOpen(let count):
            ["count": String(count)]
        case .decisionMissing(let fields):
            ["fields": fields.map(label).joined(separator: programme.texts(FormText.separator))]
        case .quotaExceeded(let limit, let used, let asked):
            ["limit": String(limit), "used": String(used), "asked": String(asked)]
        default: [:]
        }
    }

    private func label(of field: FieldID) -> String {
        programme.decisions.values.joined().first { $0.id == field }?.label ?? field.text
    }
}
