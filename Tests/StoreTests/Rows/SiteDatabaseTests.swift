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

    /// Two processes that begin at once with different sites or keys must not both believe that the database is theirs.
    @Test(arguments: Backend.available)
    func ofManyValuesThatAreSettledAtOnceAllSeeTheSame(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let found = try await site.opened.shared { second in
                try await atOnce(10) { number in
                    try await SiteDatabase.settle(
                        "contested", as: "\(number)", in: number.isMultiple(of: 2) ? site.database : second)
                }
            }
            #expect(Set(found).count == 1)
            #expect(try await SiteDatabase.setting("contested", in: site.database) == found.first)
        }
    }
}
