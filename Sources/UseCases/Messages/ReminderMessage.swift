package import Domain

/// Tells an applicant that his unit waits for his application (催办).
package struct ReminderMessage: Hashable, Sendable {
    package let person: PersonID
    package let recipientName: String
    package let application: ApplicationID
    /// The printed number of the application.
    package let number: String
    package let programme: ProgrammeID
    package let unitName: String

    package init(
        person: PersonID, recipientName: String, application: ApplicationID, number: String, programme: ProgrammeID,
        unitName: String
    ) {
        (self.person, self.recipientName, self.application) = (person, recipientName, application)
        (self.number, self.programme, self.unitName) = (number, programme, unitName)
    }
}

extension ReminderMessage {
    /// What is stored.
    package var payload: JSONValue {
        .object([
            "person": .text(person.text), "recipient": .text(recipientName), "application": .text(application.text),
            "number": .text(number), "programme": .text(programme.text), "unit": .text(unitName),
        ])
    }

    /// `nil` when `payload` is another message's.
    package init?(payload: JSONValue) {
        func text(_ key: String) -> String? { payload[key]?.textValue }
        guard let person = text("person").flatMap({ PersonID($0) }), let recipient = text("recipient"),
            let application = text("application").flatMap({ ApplicationID($0) }), let number = text("number"),
            let programme = text("programme").flatMap({ ProgrammeID($0) }), let unit = text("unit")
        else { return nil }
        self.init(
            person: person, recipientName: recipient, application: application, number: number, programme: programme,
            unitName: unit)
    }
}
