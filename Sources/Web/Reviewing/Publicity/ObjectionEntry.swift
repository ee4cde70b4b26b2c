import Domain
import Parsing
import UseCases

/// What the holder typed about an objection, or finds when he opens the form.
struct ObjectionEntry {
    /// The names of the form's fields.
    enum Name {
        static let receivedOn = "received_on"
        static let channel = "channel"
        static let objector = "objector"
        /// The page itself is called `content`.
        static let content = "objection_content"
        static let outcome = "outcome"
        static let measures = "measures"
    }

    var receivedOn = ""
    var channel = ""
    var objector = ""
    var content = ""
    var outcome = ""
    var measures = ""

    /// An opened form; most objections are written down on the day they come.
    init(on today: CivilDate) {
        receivedOn = today.description
    }

    init(_ fields: FormFields) {
        let value = { (name: String) in (fields.first(name) ?? "").replacing("\r\n", with: "\n") }
        (receivedOn, channel, objector) = (value(Name.receivedOn), value(Name.channel), value(Name.objector))
        (content, outcome, measures) = (value(Name.content), value(Name.outcome), value(Name.measures))
    }

    var input: RecordObjection.Input {
        RecordObjection.Input(receivedOn: receivedOn, channel: channel, objector: objector, content: content)
    }
}
