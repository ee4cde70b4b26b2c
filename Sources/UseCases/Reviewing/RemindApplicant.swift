package import Access
package import Domain
import Programmes
import WorkflowEngine

/// Reminds somebody of the unit that his application is not submitted (催办): once a day for each application.
package struct RemindApplicant: Sendable {
    package enum Refusal: Hashable, Sendable {
        /// Somebody of the unit reminded him today already.
        case remindedToday(at: Instant)
        /// It was submitted meanwhile.
        case submitted
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// `hidden` for applications of people who are not bound to a unit of the actor's.
    package func callAsFunction(_ actor: Actor, _ id: ApplicationID) async throws -> Outcome<Void, Refusal> {
        let now = context.clock.now()
        let today = context.site.zone.date(of: now)
        let message: MessageID = context.ids.next(at: now)
        return try await context.storage.write { [context] store in
            guard let application = try store.applications.find(id), let person = application.applicant.person,
                let programme = context.site.programme(application.programme),
                let binding = try store.bindings.bound(person),
                actor.administers(binding.unit, in: programme.system)
            else { return .hidden }
            guard application.state.isWithApplicant else { return .refused([.submitted]) }
            let reminder = Reminder(application: id, day: today, at: now, account: actor.account)
            guard try store.reminders.insert(reminder) else {
                return .refused([.remindedToday(at: try store.reminders.last(id)?.at ?? now)])
            }
            let content = ReminderMessage(
                person: person, recipientName: application.applicant.name, application: id,
                number: application.number, programme: programme.id, unitName: binding.unitName)
            try store.outbox.enqueue(
                OutboxMessage(
                    id: message, kind: .reminder, payload: content.payload, dedupKey: "reminder/\(id)/\(today)",
                    createdAt: now, dueAt: now))
            return .done(())
        }
    }
}
