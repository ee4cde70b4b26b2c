import Domain
import Testing

@Suite("Working days")
struct WorkingCalendarTests {
    /// The autumn of 2023 and the turn of the year after it, as the State Council's office published them.
    private static let calendar = WorkingCalendar(
        years: [2023, 2024],
        daysOff: days("2023-09-29", 8).union(days("2024-01-01", 1)).union(days("2024-02-10", 8))
            .union(days("2024-05-01", 5)).union(days("2024-09-15", 3)).union(days("2024-10-01", 7)),
        daysWorked: set([
            "2023-10-07", "2023-10-08", "2024-02-04", "2024-02-18", "2024-04-28", "2024-05-11", "2024-09-14",
            "2024-09-29", "2024-10-12",
        ]))

    @Test(arguments: [
        // An ordinary Thursday: the weekend lies between.
        ("2023-11-16", "2023-11-23"),
        // Over 中秋 and 国庆 with two Saturdays worked afterwards.
        ("2023-09-27", "2023-10-10"),
        ("2023-12-29", "2024-01-08"),
        // The Sunday after 春节 is worked.
        ("2024-02-07", "2024-02-20"),
        ("2024-04-30", "2024-05-10"),
        ("2024-09-13", "2024-09-23"),
        // Begins on a Sunday that is worked.
        ("2024-09-29", "2024-10-11"),
    ])
    func theFirstDayIsNotCounted(start: String, fifth: String) throws {
        let start = try #require(CivilDate(iso: start))
        let span = Self.calendar.span(of: 5, after: start)
        #expect(span.end.description == fifth)
        #expect(span.unknownYears.isEmpty)
    }

    @Test func aYearThatWasNotEnteredCountsItsWeekendsAloneAndSaysSo() throws {
        let start = try #require(CivilDate(iso: "2024-12-30"))
        let span = Self.calendar.span(of: 5, after: start)
        // New year's day would be a day off, if anybody had entered it.
        #expect(span.end.description == "2025-01-06")
        #expect(span.knownYears == [2024])
        #expect(span.unknownYears == [2025])
        #expect(WorkingCalendar.weekendsOnly.span(of: 1, after: start).unknownYears == [2024])
    }

    @Test func noDaysEndWhereTheyBegin() throws {
        let start = try #require(CivilDate(iso: "2024-05-01"))
        #expect(Self.calendar.span(of: 0, after: start).end == start)
        #expect(Self.calendar.span(of: -3, after: start).end == start)
    }

    @Test(arguments: [("2024-02-29", false), ("2024-03-02", true), ("2024-03-03", true), ("1969-12-28", true)])
    func weekendsAreKnownOnBothSidesOf1970(day: String, isWeekend: Bool) throws {
        #expect(try #require(CivilDate(iso: day)).isWeekend == isWeekend)
    }

    private static func days(_ first: String, _ count: Int) -> Set<CivilDate> {
        let start = CivilDate(iso: first) ?? CivilDate(dayNumber: 0)
        return Set((0..<count).map { start.adding(days: $0) })
    }

    private static func set(_ days: [String]) -> Set<CivilDate> {
        Set(days.compactMap { CivilDate(iso: $0) })
    }
}
