import Domain
import Testing

@Suite struct YearMonthTests {
    @Test func everyMonthIsReadBackFromItsText() {
        for year in stride(from: 1, through: 9999, by: 7) {
            for number in 1...12 {
                let month = YearMonth(year: year, month: number)
                #expect(month != nil)
                #expect(month.flatMap { YearMonth(iso: $0.description) } == month)
                #expect(month?.firstDay == CivilDate(year: year, month: number, day: 1))
            }
        }
    }

    @Test func addingMonthsAndTakingThemBackLeadsHome() throws {
        let home = try #require(YearMonth(year: 2024, month: 5))
        var previous = home.adding(months: -1201)
        for count in -1200...1200 {
            let month = home.adding(months: count)
            #expect(month.adding(months: -count) == home)
            #expect(previous < month)
            #expect(previous.adding(months: 1) == month)
            previous = month
        }
    }

    @Test(arguments: [
        ("2024-12", 1, "2025-01"), ("2024-01", -1, "2023-12"), ("9999-12", 1, "9999-12"), ("0001-01", -1, "0001-01"),
        ("2024-05", Int.max, "9999-12"), ("2024-05", Int.min, "0001-01"),
    ])
    func addingMonthsCrossesYearsAndStopsAtTheEnds(_ start: String, _ months: Int, _ end: String) {
        #expect(YearMonth(iso: start)?.adding(months: months).description == end)
    }

    @Test(arguments: [
        "", "2024", "2024-1", "2024-00", "2024-13", "0000-01", "2024-01-01", "24-01", " 2024-01", "2024-01 ", "2024.01",
        "２０２４-01", "-2024-01",
    ])
    func anotherSpellingIsNoMonth(_ text: String) {
        #expect(YearMonth(iso: text) == nil)
    }
}
