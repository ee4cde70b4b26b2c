package import Domain
package import WorkflowEngine

/// Tells the applicant or a stage's unit that an application moved (流转通知).
package struct TransitionMessage: Hashable, Sendable {
    /// Whom it is for.
    package enum Recipient: Hashable, Sendable {
        case person(PersonID)
        case unit(UnitID)
    }

    package let recipient: Recipient
    package let recipientName: String
    package let application: ApplicationID
    /// The printed number of the application.
    package let number: String
    package let programme: ProgrammeID
    package let applicantName: String
    package let event: EventKind
    package let state: StateKind
    /// The title of the stage that has the application now; empty when none has.
    package let stage: String
    package let actorName: String

    package init(
        recipient: Recipient, recipientName: String, application: ApplicationID, number: String,
        programme: ProgrammeID, applicantName: String, event: EventKind, state: StateKind, stage: String,
        actorName: String
    ) {
        (self.recipient, self.recipientName, self.application) = (recipient, recipientName, application)
        (self.number, self.programme, self.applicantName) = (number, programme, applicantName)
        (self.event, self.state, self.stage, self.actorName) = (event, state, stage, actorName)
    }
}

extension TransitionMessage {
    /// What is stored.
    package var payload: JSONValue {
        let (person, unit): (JSONValue, JSONValue) =
            switch recipient {
            case .person(let id): (.text(id.text), .null)
            case .unit(let id): (.null, .text(id.text))
            }
        return .object([
            "person": person, "unit": unit, "recipient": .text(recipientName), "application": .text(application.text),
            "number": .text(number), "programme": .text(programme.text), "applicant": .text(applicantName),
            "event": .text(event.rawValue), "state": .text(state.rawValue), "stage": .text(stage),
            "actor": .text(actorName),
        ])
    }

    /// `nil` when `payload` is another message's, or one of a program that knew more.
    package init?(payload: JSONValue) {
        func text(_ key: String) -> String? { payload[key]?.textValue }
        let person = text("person").flatMap { PersonID($0) }.map(Recipient.person)
        let unit = text("unit").flatMap { UnitID($0) }.map(Recipient.unit)
        guard let recipient = person ?? unit, let recipientName = text("recipient"),
            let application = text("application").flatMap({ ApplicationID($0) }), let number = text("number"),
            let programme = text("programme").flatMap({ ProgrammeID($0) }), let applicant = text("applicant"),
            let event = text("event").flatMap(EventKind.init), let state = text("state").flatMap(StateKind.init),
            let stage = text("stage"), let actor = text("actor")
        else { return nil }
        self.init(
            recipient: recipient, recipientName: recipientName, application: application, number: number,
            programme: programme, applicantName: applicant, event: event, state: state, stage: stage, actorName: actor)
    }
}
