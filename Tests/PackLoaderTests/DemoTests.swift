import Domain
import Expressions
import FormEngine
import PackLoader
import Programmes
import Testing

@Suite struct DemoTests {
    @Test(arguments: ["anhui", "chongqing", "sichuan"] as [SiteID])
    func everyDemoWorldResolves(site: SiteID) throws {
        let site = try loadSite(site, packs: sitePacks)
        let world = try #require(try loadDemo(site: site, packs: sitePacks, today: testDay))
        #expect(!world.units.isEmpty && !world.accounts.isEmpty)
        #expect(world.batches.isEmpty == site.programmes.isEmpty)
        #expect(world.applications.isEmpty == site.programmes.isEmpty)
    }

    @Test func aSiteWithoutADemoHasNoDemoWorld() throws {
        let pack = try SmallPack()
        try pack.remove("one/demo")
        let site = try loadSite("one", packs: pack.path)
        #expect(try loadDemo(site: site, packs: pack.path, today: testDay) == nil)
    }

    @Test func timesAreCountedFromTheGivenDay() throws {
        let batch = try #require(try smallWorld().batches.first)
        let zone = CivilZone.china
        #expect(batch.year == "2026")
        #expect(zone.dateTime(of: batch.publishedAt) == "2026-11-19 00:00:00")
        #expect(zone.dateTime(of: batch.opensAt) == "2026-11-20 00:00:00")
        #expect(zone.dateTime(of: batch.closesAt) == "2026-12-21 18:00:00")
        #expect(batch.correctionClosesAt == batch.closesAt && batch.rankingClosesAt == nil)
        #expect(batch.referenceDate == testDay)
        #expect(batch.parameters == ["born_from": .date(testDay.adding(months: -600)), "least": .integer(1)])
    }

    @Test func answersComeFromThePersonTheDefaultsTheFileAndTheOverrides() throws {
        let application = try #require(try smallWorld().applications.first)
        let basic = try #require(application.sheet.sections["basic"]).single
        #expect(basic["name"] == .text("沈怀远"))
        #expect(basic["colour"] == .codes(["1"]))
        #expect(basic["birth"] == CivilDate(iso: "1979-04-18").map(Answer.date))
        #expect(basic["tier"] == .codes(["乙"]))
        let row = try #require(application.sheet.sections["rows"]?.records.first)
        #expect(row.answers["from"] == YearMonth(year: 2023, month: 11).map(Answer.month))
        #expect(row.answers["to"] == YearMonth(year: 2025, month: 9).map(Answer.month))
        #expect(application.files == [AnswerPlace(section: "basic", field: "paper"): 2])
        #expect(application.target == .returned("employer"))
        #expect(application.comments.map(\.text) == ["请补充"])
    }

    private func smallWorld() throws -> DemoWorld {
        let pack = try SmallPack()
        let site = try loadSite("one", packs: pack.path)
        return try #require(try loadDemo(site: site, packs: pack.path, today: testDay))
    }
}
