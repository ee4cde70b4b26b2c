/// A day of the Gregorian calendar, years 1–9999, without a time or a zone.
package struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// `nil` when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads exactly `YYYY-MM-DD` in ASCII digits.
    package init?(iso text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Digits.number(parts[0], count: 4),
            let month = Digits.number(parts[1], count: 2), let day = Digits.number(parts[2], count: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day that lies `dayNumber` days after 1970-01-01; clamped to the years 1–9999.
    package init(dayNumber: Int) {
        // Days to civil date by eras of 400 years, each of 146,097 days, counted from a 1 March.
        let shifted = min(max(dayNumber, -719_162), 2_932_896) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01.
    package var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// `YYYY-MM-DD`.
    package var description: String {
        "\(YearMonth(self))-\(day < 10 ? "0" : "")\(day)"
    }

    package static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

    package func adding(days: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber + min(max(days, -4_000_000), 4_000_000))
    }

    /// The same day `months` later; where that month is shorter, its last day (31 January + 1 month = 28 February).
    package func adding(months: Int) -> CivilDate {
        let target = YearMonth(self).adding(months: months)
        let last = Self.days(inMonth: target.month, of: target.year)
        return CivilDate(year: target.year, month: target.month, day: min(day, last)) ?? self
    }

    /// Whole years lived on `date` by someone born on this day.
    package func fullYears(on date: CivilDate) -> Int {
        let had = (date.month, date.day) >= (month, day)
        return date.year - year - (had ? 0 : 1)
    }

    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A month of a year (年月), years 1–9999.
package struct YearMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int

    package init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        (self.year, self.month) = (year, month)
    }

    /// Reads exactly `YYYY-MM`.
    package init?(iso text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Digits.number(parts[0], count: 4),
            let month = Digits.number(parts[1], count: 2)
        else { return nil }
        self.init(year: year, month: month)
    }

    package init(_ date: CivilDate) {
        (year, month) = (date.year, date.month)
    }

    /// The first day of the month.
    package var firstDay: CivilDate {
        CivilDate(year: year, month: month, day: 1) ?? CivilDate(dayNumber: 0)
    }

    /// `YYYY-MM`.
    package var description: String {
        let digits = String(year)
        return String(repeating: "0", count: 4 - digits.count) + digits + "-\(month < 10 ? "0" : "")\(month)"
    }

    package static func < (left: Self, right: Self) -> Bool { (left.year, left.month) < (right.year, right.month) }

    /// `months` later, clamped to the years 1–9999.
    package func adding(months: Int) -> YearMonth {
        let count = min(max(year * 12 + month - 1 + min(max(months, -200_000), 200_000), 12), 9999 * 12 + 11)
        return YearMonth(year: count / 12, month: count % 12 + 1) ?? self
    }
}

enum Digits {
    /// The number that exactly `count` ASCII digits spell.
    static func number(_ bytes: some Collection<UInt8>, count: Int) -> Int? {
        guard bytes.count == count else { return nil }
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
