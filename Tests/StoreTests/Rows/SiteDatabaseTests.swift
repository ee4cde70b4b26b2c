import Domain
import Programmes
import Store
import TestSupport
import Testing
import UseCases

@Suite("Preparing the database of a site")
struct SiteDatabaseTests {
    @Test(arguments: Backend.available)
    func preparingTwiceChangesNothing(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await SiteDatabase.prepare(site.database, for: site.context.site, at: SmallSite.now)
            #expect(try await SiteDatabase.setting("site", in: site.database) == "testing")
        }
    }

    @Test(arguments: Backend.available)
    func theDatabaseOfAnotherSiteIsRefused(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await SiteDatabase.set("site", to: "elsewhere", in: site.database)
            await #expect(throws: SiteDatabase.ForeignSite.self) {
                try await SiteDatabase.prepare(site.database, for: site.context.site, at: SmallSite.now)
            }
        }
    }
}
