import Domain

/// A time counted from a day: `-20d`, `+3m`, `-55y`.
struct RelativeTime {
    private let count: Int
    private let unit: Character

    init?(_ text: String) {
        guard let sign = text.first, let unit = text.last, "dmy".contains(unit) else { return nil }
        let digits = text.dropLast().drop { $0 == "+" || $0 == "-" }
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits), number <= 36_500,
            digits.utf8.count + 1 + (sign == "+" || sign == "-" ? 1 : 0) == text.utf8.count,
            sign == "+" || sign == "-" || number == 0
        else { return nil }
        (count, self.unit) = (sign == "-" ? -number : number, unit)
    }

    func date(from day: CivilDate) -> CivilDate {
        switch unit {
        case "y": day.adding(months: count * 12)
        case "m": day.adding(months: count)
        default: day.adding(days: count)
        }
    }
}

extension PackNode {
    /// A day counted from `today`, or `YYYY-MM-DD`.
    func date(from today: CivilDate) -> CivilDate? {
        guard let text = scalar, let date = RelativeTime(text)?.date(from: today) ?? CivilDate(iso: text) else {
            report("expected a day such as -20d, +3m, -55y or YYYY-MM-DD, found \(shown)")
            return nil
        }
        return date
    }
}
