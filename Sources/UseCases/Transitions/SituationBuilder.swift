import Domain
import Programmes
package import WorkflowEngine

/// Draws from a dossier what the workflow may look at.
package struct SituationBuilder: Sendable {
    private let dossier: Dossier

    package init(_ dossier: Dossier) {
        self.dossier = dossier
    }

    /// Facts that need more than the dossier (check, binding, quota) keep their defaults and are set by the caller.
    package func situation(confirmed: Set<Confirmation> = []) -> Situation {
        let application = dossier.application
        var situation = Situation(state: application.state, route: dossier.steps, window: dossier.batch.window)
        situation.submittedFrom = application.submittedFrom.flatMap { Situation.Origin(rawValue: $0.name) }
        situation.returningStage = dossier.events.returningStage
        situation.rejectingStage = dossier.events.rejectingStage
        situation.actedSinceSubmit = dossier.events.isActedOnSinceSubmission
        situation.commentsOfThisStageThisRound = draftComments
        situation.unansweredComments = dossier.comments.count { $0.state == .open }
        situation.confirmed = confirmed
        situation.publicityEndsAt = dossier.publicity?.endsAt
        situation.openObjections = dossier.presentObjections.count(where: \.isOpen)
        situation.reviewClosesAt = dossier.batch.deadline(.review)
        return situation
    }

    private var draftComments: Int {
        dossier.comments.count { $0.state == .draft && $0.position == dossier.application.state.stage }
    }
}
