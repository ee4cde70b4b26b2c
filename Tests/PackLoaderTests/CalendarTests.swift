import Domain
import PackLoader
import Programmes
import Testing

@Suite("The calendar of working days")
struct CalendarTests {
    /// With the holidays of 2025 and 2026 as they were published; counted by hand, the first day left out.
    @Test(arguments: [
        ("2025-01-24", "2025-02-07"), ("2025-01-27", "2025-02-10"), ("2025-04-29", "2025-05-09"),
        ("2025-09-26", "2025-10-10"), ("2025-09-28", "2025-10-11"), ("2025-09-30", "2025-10-14"),
        ("2025-11-20", "2025-11-27"), ("2026-02-12", "2026-02-26"), ("2026-04-30", "2026-05-11"),
        ("2026-11-21", "2026-11-27"),
    ])
    func fiveWorkingDaysEndWhenTheyShould(start: String, fifth: String) throws {
        let calendar = try loadSite("chongqing", packs: sitePacks).calendar
        let span = calendar.span(of: 5, after: try #require(CivilDate(iso: start)))
        #expect(span.end.description == fifth)
        #expect(span.unknownYears.isEmpty)
    }

    @Test func aYearWithoutAFileIsUnknown() throws {
        let calendar = try loadSite("chongqing", packs: sitePacks).calendar
        #expect(calendar.years == [2025, 2026])
        let span = calendar.span(of: 5, after: try #require(CivilDate(iso: "2026-12-29")))
        #expect((span.knownYears, span.unknownYears) == ([2026], [2027]))
    }

    @Test func aSitesOwnFileStandsInThePlaceOfTheCommonOne() throws {
        let pack = try SmallPack()
        let common = try loadSite("one", packs: pack.path).calendar
        let day = try #require(CivilDate(iso: "2026-05-01"))
        #expect(!common.isWorkingDay(day))
        try pack.write(
            "calendar: 2026\nsource: 自拟\nholidays:\n  - { name: 元旦, from: 2025-12-31, to: 2026-01-01 }\n",
            to: "one/calendar/2026.yaml")
        let own = try loadSite("one", packs: pack.path).calendar
        #expect(own.isWorkingDay(day))
        #expect(!own.isWorkingDay(try #require(CivilDate(iso: "2025-12-31"))))
    }

    @Test func templatesOfPapersAreReadAndASitesOwnGoesFirst() throws {
        let pack = try SmallPack()
        try pack.write("common", to: "_common/documents/letter.typ")
        try pack.write("form", to: "_common/documents/form.typ")
        try pack.write("own", to: "one/documents/letter.typ")
        #expect(try loadSite("one", packs: pack.path).documents == ["letter": "own", "form": "form"])
        try pack.write("x", to: "one/documents/letter.txt")
        let path = pack.path
        #expect(throws: PackErrors.self) { try loadSite("one", packs: path) }
    }
}
