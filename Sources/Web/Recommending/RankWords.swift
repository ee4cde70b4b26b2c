import Domain
import Pages
import Texts
import UseCases

/// Why an order was not changed, in sentences; and its numbers as links.
struct RankWords {
    let texts: TextCatalogue
    let zone: CivilZone

    func sentence(_ refusal: RankApplication.Refusal, typed: String) -> String {
        switch refusal {
        case .notAPlace: texts(RankingText.notAPlace)
        case .taken(let holder): texts(RankingText.taken, ["place": typed, "name": holder])
        case .closed(let end): closed(end)
        case .stale(let place): texts(RankingText.stale, ["place": text(place)])
        case .ownApplication: texts(RankingText.own)
        }
    }

    func sentence(_ refusal: ArrangeRanking.Refusal) -> String {
        switch refusal {
        case .closed(let end): closed(end)
        case .stale: texts(RankingText.staleOrder)
        case .tooMany(let limit): texts(RankingText.tooMany, ["limit": String(limit)])
        case .ownApplication: texts(RankingText.own)
        }
    }

    func text(_ place: Int?) -> String {
        place.map(String.init) ?? texts(RankingText.none)
    }

    /// - Parameter url: where the place is edited; `nil` where it cannot be.
    func link(_ place: Int?, of name: String, url: String?, isGone: Bool = false) -> RankLink {
        RankLink(
            text: text(place), value: place.map(String.init) ?? "", url: url,
            description: "\(texts(RankingText.editOf, ["name": name])) \(text(place))",
            failure: texts(RankingText.failed), isGone: isGone)
    }

    /// `单位：2、区县：1`.
    func lower(_ steps: [RankedStep]) -> String {
        steps.map { texts(RankingText.lowerPlace, ["unit": $0.unitName, "place": text($0.place)]) }
            .joined(separator: texts(CommonText.separator))
    }

    private func closed(_ end: Instant) -> String {
        texts(RankingText.closed, ["date": zone.dateMinute(of: end)])
    }
}
