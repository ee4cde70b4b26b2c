import Domain
import Pages
import Programmes
import Texts
import UseCases

/// The days of an announcement as people read them.
struct PublicityWords {
    let texts: TextCatalogue

    /// `2026年11月21日至2026年11月27日（5个工作日，公示当日不计）`.
    func period(_ publicity: Publicity) -> String {
        guard let end = publicity.endsOn else {
            return texts(PublicityText.periodOpen, ["from": day(publicity.startsOn)])
        }
        return texts(
            PublicityText.periodDays,
            ["from": day(publicity.startsOn), "to": day(end), "days": String(publicity.workingDays)])
    }

    /// `2026年11月21日`.
    func day(_ date: CivilDate) -> String {
        texts(
            PublicityText.day, ["year": String(date.year), "month": String(date.month), "day": String(date.day)])
    }

    /// By which holidays the days were counted, and where there were none.
    func calendar(_ publicity: Publicity) -> [String] {
        guard publicity.endsOn != nil else { return [] }
        return [
            (PublicityText.calendarKnown, publicity.knownYears), (.calendarUnknown, publicity.unknownYears),
        ].compactMap { key, years in
            let list = years.map(String.init).joined(separator: texts(CommonText.separator))
            return years.isEmpty ? nil : texts(key, ["years": list])
        }
    }
}
