import Domain
import FormEngine
import PackLoader
import Programmes
import Testing

private let today = CivilDate(dayNumber: 20_778)

@Test(arguments: ["anhui", "chongqing", "sichuan"] as [SiteID]) func everyDemoWorldResolves(site: SiteID) throws {
    let site = try loadSite(site, packs: sitePacks)
    let world = try #require(try loadDemo(site: site, packs: sitePacks, today: today))
    print(world.units.count, world.accounts.count, world.batches.count, world.applications.count)
}
