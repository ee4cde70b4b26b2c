package import Domain
import Foundation
package import Keys
package import Programmes
package import SQLText
import Store
package import UseCases

/// A site on a database of its own, with a clock to move and everybody of the cast in it.
package struct TestSite: Sendable {
    package let context: SiteContext
    package let clock: TestClock
    package let opened: OpenDatabase
    package let sealer: Sealer
    package let blobs = MemoryBlobs()
    package let bytes: CountedBytes

    package var database: any Database { opened.database }
    package var storage: any Storage { context.storage }

    /// A prepared database of `site` without any rows.
    package static func open(
        _ site: Site, on backend: Backend = .sqlite, at now: Instant = SmallSite.now,
        reset: DatabaseShelf.Reset = .rows
    ) async throws -> TestSite {
        let opened = try await backend.open(reset)
        let bytes = CountedBytes()
        let sealer = try TestKeys.sealer(bytes)
        let clock = TestClock(now)
        try await SiteDatabase.prepare(opened.database, for: site, at: now)
        try await KeyCanary.place(in: opened.database, sealer: sealer)
        let context = SiteContext(
            site: site, storage: DatabaseStorage(opened.database, sealer: sealer), clock: clock.wall, ids: bytes.ids,
            digests: Digests(sealer))
        return TestSite(context: context, clock: clock, opened: opened, sealer: sealer, bytes: bytes)
    }

    /// The small test world: units, people with their bindings, accounts, and an open batch for each programme.
    package static func make(
        _ programmes: [SmallProgramme] = SmallProgramme.allCases, on backend: Backend = .sqlite,
        reset: DatabaseShelf.Reset = .rows
    ) async throws -> TestSite {
        let site = try await open(try SmallSite.site(programmes), on: backend, reset: reset)
        try await site.storage.write { try TestWorld.insert(programmes, into: $0) }
        return site
    }

    /// Runs `body` on a fresh test world and removes it afterwards.
    package static func run<Result>(
        _ programmes: [SmallProgramme] = SmallProgramme.allCases, on backend: Backend = .sqlite,
        reset: DatabaseShelf.Reset = .rows, _ body: (TestSite) async throws -> Result
    ) async throws -> Result {
        let site = try await make(programmes, on: backend, reset: reset)
        do {
            let result = try await body(site)
            await site.close()
            return result
        } catch {
            await site.close()
            throw error
        }
    }

    package func close() async {
        await opened.close()
    }
}
