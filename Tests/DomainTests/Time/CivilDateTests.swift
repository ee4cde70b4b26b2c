import Domain
import Testing

@Suite struct CivilDateTests {
    static let first = -719_162
    static let last = 2_932_896

    @Test func everySampledDayNumberNamesOneDayAndBack() {
        for number in stride(from: Self.first, through: Self.last, by: 97) {
            let date = CivilDate(dayNumber: number)
            #expect(date.dayNumber == number)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
            #expect(CivilDate(iso: date.description) == date)
        }
    }

    @Test func theDaysOfFourCenturiesFollowOneAnother() throws {
        var expected = try #require(CivilDate(year: 1899, month: 12, day: 31))
        for number in (expected.dayNumber + 1)...(expected.dayNumber + 146_097) {
            let date = CivilDate(dayNumber: number)
            let isNewMonth = expected.day == CivilDate.days(inMonth: expected.month, of: expected.year)
            #expect(date.day == (isNewMonth ? 1 : expected.day + 1))
            #expect(date > expected)
            expected = date
        }
        #expect(expected == CivilDate(year: 2299, month: 12, day: 31))
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2000-02-29", 11_016), ("2024-02-29", 19_782),
        ("0001-01-01", first), ("9999-12-31", last),
    ])
    func aKnownDayHasItsNumber(_ text: String, _ number: Int) {
        #expect(CivilDate(iso: text)?.dayNumber == number)
        #expect(CivilDate(dayNumber: number).description == text)
    }

    @Test(arguments: [Int.min, -719_163, 2_932_897, Int.max])
    func aNumberBeyondTheCalendarIsItsFirstOrLastDay(_ number: Int) {
        #expect(CivilDate(dayNumber: number).dayNumber == (number < 0 ? Self.first : Self.last))
    }

    @Test(arguments: [
        (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29), (4, 29), (1, 28), (9999, 28),
    ])
    func februaryHasItsDays(_ year: Int, _ days: Int) {
        #expect(CivilDate.days(inMonth: 2, of: year) == days)
        #expect(CivilDate(year: year, month: 2, day: days) != nil)
        #expect(CivilDate(year: year, month: 2, day: days + 1) == nil)
    }

    @Test(arguments: [
        "", "-", "--", "2024-1-01", "2024-01-1", "24-01-01", "12024-01-01", "2024/01/01", "2024-01-01 ", " 2024-01-01",
        "2024-00-01", "2024-13-01", "2024-01-00", "2024-01-32", "2024-04-31", "2023-02-29", "0000-01-01", "-024-01-01",
        "+024-01-01", "２０２４-01-01", "2024-01-01T00:00", "2024-01", "2024-01-01-01", "abcd-ef-gh", "2024-01-0\u{301}1",
    ])
    func anotherSpellingIsNoDate(_ text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test(arguments: [
        ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-01-31", -2, "2023-11-30"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2024-12-15", 1, "2025-01-15"),
        ("2024-01-15", -1, "2023-12-15"), ("2024-05-31", 0, "2024-05-31"), ("0001-01-31", -1, "0001-01-31"),
        ("9999-12-05", 1, "9999-12-05"), ("2024-05-31", Int.max, "9999-12-31"), ("2024-05-31", Int.min, "0001-01-31"),
    ])
    func addingMonthsKeepsTheDayWhereItCan(_ start: String, _ months: Int, _ end: String) {
        #expect(CivilDate(iso: start)?.adding(months: months).description == end)
    }

    @Test(arguments: [
        ("2024-02-28", 1, "2024-02-29"), ("2023-12-31", 1, "2024-01-01"), ("2024-03-01", -1, "2024-02-29"),
        ("2024-03-01", Int.max, "9999-12-31"), ("2024-03-01", Int.min, "0001-01-01"),
    ])
    func addingDaysCrossesMonths(_ start: String, _ days: Int, _ end: String) {
        #expect(CivilDate(iso: start)?.adding(days: days).description == end)
    }

    @Test(arguments: [
        ("1966-01-01", "2020-12-31", 54), ("1966-01-01", "2021-01-01", 55), ("2000-02-29", "2001-02-28", 0),
        ("2000-02-29", "2001-03-01", 1), ("2000-02-29", "2004-02-29", 4), ("2000-05-05", "2000-05-05", 0),
    ])
    func yearsAreFullOnTheBirthday(_ birth: String, _ day: String, _ years: Int) throws {
        let date = try #require(CivilDate(iso: day))
        #expect(CivilDate(iso: birth)?.fullYears(on: date) == years)
    }
}
