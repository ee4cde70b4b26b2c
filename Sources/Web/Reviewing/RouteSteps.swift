import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The stages of an application's frozen route, with who holds them and when it came there and went on.
struct RouteSteps {
    let dossier: Dossier
    let zone: CivilZone

    private var texts: TextCatalogue { dossier.programme.texts }
    private var state: ApplicationState { dossier.application.state }

    var steps: [Stepper.Step] {
        let last = dossier.events.last { $0.position != nil && $0.pass == dossier.application.pass }
        return dossier.route.map { entry in
            let progress = progress(of: entry.position, last)
            return Stepper.Step(title(of: entry), note: note(on: entry, progress), progress: progress)
        }
    }

    private func title(of entry: RouteEntry) -> String {
        dossier.programme.workflow.stages.first { $0.id == entry.stage }?.title ?? entry.unitName
    }

    /// - Parameter last: the last act of a reviewer in this pass over the route.
    private func progress(of position: Int, _ last: ApplicationEvent?) -> Stepper.Progress {
        if state == .approved { return .done }
        if let current = state.stage {
            return position < current ? .done : position == current ? .current : .upcoming
        }
        guard state == .returned || state == .rejected, let end = last?.position else { return .upcoming }
        return position < end ? .done : position == end ? .stopped : .upcoming
    }

    private func note(on entry: RouteEntry, _ progress: Stepper.Progress) -> String {
        let upward: Set = [EventKind.pass.rawValue, EventKind.report.rawValue]
        let passed = dossier.events.last { event in
            event.position == entry.position && event.pass == dossier.application.pass && upward.contains(event.kind)
        }
        if progress == .done, let passed {
            return line(entry, texts(ReviewText.passedAt, ["at": zone.date(of: passed.at).description]))
        }
        let arrived = dossier.events.last { $0.to.stage == entry.position && $0.from.stage != entry.position }
        guard progress == .current, let reachedAt = arrived?.at ?? entry.reachedAt else { return entry.unitName }
        return line(entry, texts(ReviewText.reachedAt, ["at": zone.date(of: reachedAt).description]))
    }

    private func line(_ entry: RouteEntry, _ time: String) -> String {
        "\(entry.unitName)\n\(time)"
    }
}
