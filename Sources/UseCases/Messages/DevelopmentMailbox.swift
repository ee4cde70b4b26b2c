import Domain
import Programmes
import Texts
import WorkflowEngine

/// Keeps messages for a page of the demo in place of sending them.
package struct DevelopmentMailbox: MessageDelivery {
    /// How many are kept.
    package static let capacity = 200

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func deliver(_ message: ClaimedMessage) async -> DeliveryVerdict {
        guard let payload = message.payload, let mail = mail(message, payload) else {
            return .impossible(reason: "the message cannot be put into words")
        }
        do {
            try await context.storage.write { try $0.developmentMail.insert(mail, keeping: Self.capacity) }
            return .delivered
        } catch {
            return .failed(reason: "the mailbox cannot be written: \(type(of: error))")
        }
    }

    /// Newest first.
    package func list() async throws -> [DevelopmentMail] {
        try await context.storage.read { try $0.developmentMail.list() }
    }

    private func mail(_ message: ClaimedMessage, _ payload: JSONValue) -> DevelopmentMail? {
        switch message.kind {
        case .transition: TransitionMessage(payload: payload).map { mail(message, $0) }
        case .reminder: ReminderMessage(payload: payload).map { mail(message, $0) }
        }
    }

    private func mail(_ message: ClaimedMessage, _ content: ReminderMessage) -> DevelopmentMail {
        let programme = context.site.programme(content.programme)
        let texts = programme?.texts ?? context.site.texts
        let name = programme?.name ?? content.programme.text
        return DevelopmentMail(
            id: message.id, recipient: content.recipientName,
            subject: texts(UnsubmittedText.mailSubject, ["programme": name, "number": content.number]),
            body: texts(
                UnsubmittedText.mailBody,
                ["name": content.recipientName, "number": content.number, "unit": content.unitName]),
            at: message.createdAt)
    }

    private func mail(_ message: ClaimedMessage, _ content: TransitionMessage) -> DevelopmentMail {
        let programme = context.site.programme(content.programme)
        let texts = programme?.texts ?? context.site.texts
        let state = texts.text(named: "state.\(content.state.rawValue)", ["stage": content.stage])
        let name = programme?.name ?? content.programme.text
        return DevelopmentMail(
            id: message.id, recipient: content.recipientName,
            subject: texts(
                MailText.transitionSubject, ["programme": name, "number": content.number, "state": state]),
            body: texts(
                MailText.transitionBody,
                [
                    "actor": content.actorName, "applicant": content.applicantName, "number": content.number,
                    "verb": texts.text(named: "verb.\(content.event.rawValue)"), "state": state,
                ]),
            at: message.createdAt)
    }
}
