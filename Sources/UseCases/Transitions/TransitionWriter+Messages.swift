import Domain
import Programmes
import WorkflowEngine

extension TransitionWriter {
    /// Leaves a message to whoever has to know; it is sent after the commit, and only if there is one.
    func notify(_ recipient: Effect.Recipient, of transition: Transition, _ application: Application) throws {
        guard let (recipient, name) = address(recipient, application) else { return }
        let content = TransitionMessage(
            recipient: recipient, recipientName: name, application: application.id, number: application.number,
            programme: application.programme, applicantName: application.applicant.name, event: transition.event,
            state: transition.to.kind, stage: title(of: transition.to), actorName: actorName)
        let ordinal = dossier.application.chain.count + 1
        try store.outbox.enqueue(
            OutboxMessage(
                id: context.ids.next(at: now), kind: .transition, payload: content.payload,
                dedupKey: "\(application.id)/\(ordinal)/\(recipient.key)", createdAt: now, dueAt: now))
    }

    /// `nil` when the route has no such stage.
    private func address(
        _ recipient: Effect.Recipient, _ application: Application
    ) -> (TransitionMessage.Recipient, name: String)? {
        switch recipient {
        case .applicant:
            let applicant = application.applicant
            return (applicant.person.map { .person($0) } ?? applicant.unit.map { .unit($0) }).map {
                ($0, applicant.name)
            }
        case .stage(let position):
            return entries.first { $0.position == position }.map { (.unit($0.unit), $0.unitName) }
        }
    }

    /// A submission freezes a new route; otherwise the frozen one stands.
    private var entries: [RouteEntry] { route.isEmpty ? dossier.route : route }

    private func title(of state: ApplicationState) -> String {
        let steps = entries.steps(of: dossier.programme.workflow)
        return steps.first { $0.position == state.stage }?.stage.title ?? ""
    }

    private var actorName: String { party.unitName.isEmpty ? party.name : party.unitName }
}

extension TransitionMessage.Recipient {
    /// Tells two recipients of the same transition apart.
    fileprivate var key: String {
        switch self {
        case .person(let id): "person/\(id)"
        case .unit(let id): "unit/\(id)"
        }
    }
}
