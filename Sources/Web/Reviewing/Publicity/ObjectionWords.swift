import Domain
import Texts
import UseCases

/// Objections as people read them.
struct ObjectionWords {
    private let texts: TextCatalogue
    private let zone: CivilZone

    init(_ texts: TextCatalogue, zone: CivilZone) {
        (self.texts, self.zone) = (texts, zone)
    }

    func channel(_ channel: Objection.Channel) -> String {
        switch channel {
        case .visit: texts(PublicityText.channelVisit)
        case .letter: texts(PublicityText.channelLetter)
        case .phone: texts(PublicityText.channelPhone)
        case .mail: texts(PublicityText.channelMail)
        case .other: texts(PublicityText.channelOther)
        }
    }

    func outcome(_ outcome: Objection.Outcome) -> String {
        texts(outcome == .upheld ? PublicityText.outcomeUpheld : .outcomeDismissed)
    }

    func objector(_ objection: Objection) -> String {
        objection.objector.isEmpty ? texts(PublicityText.anonymous) : objection.objector
    }

    /// The heading under which the history shows what came of one.
    func title(_ outcome: Objection.Outcome) -> String {
        texts(PublicityText.historyTitle, ["outcome": self.outcome(outcome)])
    }

    /// When, how, who, what.
    func sentence(_ objection: Objection) -> String {
        texts(
            PublicityText.historyText,
            [
                "received": objection.receivedOn.description, "channel": channel(objection.channel),
                "objector": objector(objection), "content": objection.content,
            ])
    }

    /// Who wrote something down, and when.
    func signature(_ name: String, _ at: Instant) -> String {
        "\(name) \(zone.dateMinute(of: at))"
    }
}
