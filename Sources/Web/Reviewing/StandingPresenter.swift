import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// Who has an application now, and until when.
struct StandingPresenter {
    let dossier: Dossier
    let zone: CivilZone
    let now: Instant

    private var application: Application { dossier.application }
    private var texts: TextCatalogue { dossier.programme.texts }

    var model: HistoryModel.Standing {
        HistoryModel.Standing(
            title: texts(ExplanationText.now), sentence: sentence, demandsTitle: texts(ExplanationText.demands),
            demands: demands)
    }

    private var sentence: String {
        switch application.state {
        case .draft: until(dossier.batch.submissionEnd, .filling)
        case .returned: until(dossier.batch.correctionEnd, .withApplicant)
        case .reviewing(let position), .publicity(let position), .toReport(let position),
            .returnedToStage(let position):
            withUnit(dossier.route.first { $0.position == position }?.unitName ?? "")
        case .approved, .rejected, .deleted:
            texts(
                ExplanationText.ended,
                [
                    "at": zone.dateMinute(of: arrival),
                    "state": StateLabels(dossier.programme).label(application.state),
                ])
        }
    }

    private func withUnit(_ unit: String) -> String {
        let since = zone.dateMinute(of: arrival)
        guard let end = dossier.batch.deadline(.review) else {
            return texts(ExplanationText.withUnit, ["unit": unit, "since": since])
        }
        return texts(
            ExplanationText.withUnitUntil, ["unit": unit, "since": since, "until": zone.dateMinute(of: end)])
    }

    private func until(_ end: Instant, _ key: ExplanationText) -> String {
        now < end ? texts(key, ["until": zone.dateMinute(of: end)]) : texts(ExplanationText.overdue)
    }

    /// When it came where it is.
    private var arrival: Instant {
        let last = dossier.events.last { $0.to == application.state && $0.from != $0.to }
        return last?.at ?? application.updatedAt
    }

    private var demands: [String] {
        guard let position = application.state.stage,
            let step = dossier.steps.first(where: { $0.position == position })
        else { return [] }
        let offered = EventKind.allCases.filter { kind in
            kind.isHolders && kind.isAllowed(in: application.state) && (kind != .reject || step.stage.mayReject)
        }
        return StageRules(dossier.programme).demands(of: step.stage, offered: offered)
    }
}
