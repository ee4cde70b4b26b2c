import Domain
import Keys
import Programmes
import SQLText
import Store
import UseCases

/// A site with its database.
struct BenchSite: Sendable {
    let context: SiteContext
    let database: any Database
    private let sealer: Sealer

    init(_ site: Site, _ database: any Database, _ sealer: Sealer) {
        (self.database, self.sealer) = (database, sealer)
        context = SiteContext(
            site: site, storage: DatabaseStorage(database, sealer: sealer), clock: BenchWorld.clock,
            ids: BenchWorld.ids, digests: Digests(sealer))
    }

    var storage: any Storage { context.storage }

    /// What `body` would change, worked out on the caller's thread.
    func ahead(
        _ dialect: Dialect, _ body: @escaping @Sendable (any StoreTransaction) throws -> Void
    ) async throws -> ChangesAhead {
        let ahead = AheadDatabase(dialect)
        try await DatabaseStorage(ahead, sealer: sealer).write(body)
        return ahead.changes
    }

    /// Finishes what waits.
    func close() async {
        await database.close()
    }
}
