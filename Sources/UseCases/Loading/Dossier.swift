package import Access
package import Domain
import FormEngine
package import Programmes
package import WorkflowEngine

/// Everything that one application consists of, read in one transaction.
package struct Dossier: Sendable {
    package let application: Application
    package let programme: Programme
    package let batch: Batch
    /// The working copy; reviewers do not see it.
    package let draft: VersionedSheet
    package let attachments: [Attachment]
    package let route: [RouteEntry]
    package let events: [ApplicationEvent]
    package let comments: [Comment]
    /// The persons of the applying unit; see ``ApplicationFacts/stewards``.
    package let stewards: Set<PersonID>
    /// Public announcements and what was raised against them, oldest first; empty in a programme that has none.
    package var publicities: [Publicity] = []
    package var objections: [Objection] = []

    /// The announcement of the present pass; `nil` before the first approval and after a return.
    package var publicity: Publicity? {
        publicities.last.flatMap { $0.pass == application.pass && !application.state.isWithApplicant ? $0 : nil }
    }

    /// What was raised in it.
    package var presentObjections: [Objection] {
        objections.filter { $0.publicity == publicity?.ordinal }
    }

    /// Comments that were published, newest first.
    package var publishedComments: [Comment] {
        comments.filter { $0.state != .draft }.reversed()
    }

    /// The route as the workflow sees it.
    package var steps: [RouteStep] {
        route.steps(of: programme.workflow)
    }

    /// The same with the programme in which it was last submitted, as reviewers read it.
    func asSubmitted(_ site: Site, in store: any StoreTransaction) throws -> Dossier {
        guard let revision = try application.snapshot.flatMap(store.snapshots.revision), revision != programme.revision,
            let former = site.programme(programme.id, in: revision)
        else { return self }
        return Dossier(
            application: application, programme: former, batch: batch, draft: draft, attachments: attachments,
            route: route, events: events, comments: comments, stewards: stewards, publicities: publicities,
            objections: objections)
    }

    /// The last opinion of each step under `position` in this pass over the route.
    func opinions(below position: Int) -> [ApplicationEvent] {
        let given = events.filter { event in
            event.pass == application.pass && !event.text.isEmpty
                && [EventKind.pass.rawValue, EventKind.report.rawValue].contains(event.kind)
        }
        return (0..<max(0, min(position, route.count))).compactMap { step in given.last { $0.position == step } }
    }

    /// What the step's own pass said, where it is to be reported now.
    func openingText(of step: RouteStep) -> String {
        guard step.stage.opinionOnReport, [.toReport, .publicity].contains(application.state.kind) else { return "" }
        return events.last { event in
            event.kind == EventKind.pass.rawValue && event.position == step.position && event.pass == application.pass
        }?.text ?? ""
    }

    package var facts: ApplicationFacts {
        application.facts(system: programme.system, route: route, stewards: stewards)
    }
}

extension [RouteEntry] {
    /// The entries with the stages that they name; those of stages that the workflow does not have are left out.
    func steps(of workflow: WorkflowDefinition) -> [RouteStep] {
        compactMap { entry in
            guard let stage = workflow.stages.first(where: { $0.id == entry.stage }) else { return nil }
            return RouteStep(
                position: entry.position, stage: stage, unit: entry.unit, isFirstLevel: entry.isFirstLevel)
        }
    }
}

extension Application {
    /// As much of it as access depends on.
    package func facts(
        system: SystemID, route: [RouteEntry], stewards: Set<PersonID> = []
    ) -> ApplicationFacts {
        ApplicationFacts(
            system: system, applicantPerson: applicant.person, applicantUnit: applicant.unit, stewards: stewards,
            stagesReached: route.filter { $0.reachedAt != nil }.map {
                StageReached(position: $0.position, unit: $0.unit)
            },
            phase: state.phase)
    }
}

extension ApplicationState {
    /// As much of it as access depends on.
    package var phase: ApplicationPhase {
        switch self {
        case .draft: .draft
        case .returned: .returned
        case .deleted: .deleted
        case .approved, .rejected: .ended
        case .reviewing(let position), .publicity(let position), .toReport(let position),
            .returnedToStage(let position):
            .atStage(position)
        }
    }
}
