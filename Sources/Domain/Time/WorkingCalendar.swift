/// Which days are worked (工作日): Monday to Friday, but for the official days off and the days worked in their stead.
///
/// The State Council's office publishes the holidays of a year in the autumn before it. A year that has not been entered
/// counts by its weekends alone, and whoever counts is told so.
package struct WorkingCalendar: Hashable, Sendable {
    /// The years whose holidays are known.
    package let years: Set<Int>
    private let daysOff: Set<CivilDate>
    private let daysWorked: Set<CivilDate>

    /// - Parameters:
    ///   - daysOff: official days off, weekends among them or not.
    ///   - daysWorked: Saturdays and Sundays that are worked instead (调休上班).
    package init(years: Set<Int>, daysOff: Set<CivilDate>, daysWorked: Set<CivilDate>) {
        (self.years, self.daysOff, self.daysWorked) = (years, daysOff, daysWorked)
    }

    /// No holiday is known.
    package static let weekendsOnly = WorkingCalendar(years: [], daysOff: [], daysWorked: [])

    package func isWorkingDay(_ day: CivilDate) -> Bool {
        if daysWorked.contains(day) { return true }
        return !day.isWeekend && !daysOff.contains(day)
    }

    /// So many working days after `day`, which does not count itself.
    ///
    /// - Parameter workingDays: at most 1,000 are counted; none ends on `day`.
    package func span(of workingDays: Int, after day: CivilDate) -> WorkingSpan {
        var last = day
        for _ in 0..<min(max(workingDays, 0), 1000) { last = workingDay(after: last) }
        let counted = Set((day.year...max(day.year, last.year)))
        return WorkingSpan(
            start: day, end: last, workingDays: workingDays, knownYears: counted.intersection(years).sorted(),
            unknownYears: counted.subtracting(years).sorted())
    }

    /// No calendar has a month without one.
    private func workingDay(after day: CivilDate) -> CivilDate {
        let days = (1...31).lazy.map { day.adding(days: $0) }
        return days.first(where: isWorkingDay) ?? day.adding(days: 31)
    }
}

/// Working days that were counted, and by what.
package struct WorkingSpan: Hashable, Sendable {
    /// The day after which the counting begins.
    package let start: CivilDate
    /// The last of the working days.
    package let end: CivilDate
    package let workingDays: Int
    /// Years of which the holidays were known, and those that were counted by their weekends alone.
    package let knownYears: [Int]
    package let unknownYears: [Int]
}

extension CivilDate {
    /// Saturday or Sunday.
    package var isWeekend: Bool {
        // Day 0, 1970-01-01, was a Thursday; so Monday is 0 here and Saturday 5.
        let weekday = ((dayNumber + 3) % 7 + 7) % 7
        return weekday >= 5
    }
}
