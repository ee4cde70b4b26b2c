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

    init(_ site: Site, _ database: any Database, _ sealer: Sealer) {
        self.database = database
        context = SiteContext(
            site: site, storage: DatabaseStorage(database, sealer: sealer), clock: BenchWorld.clock,
            ids: BenchWorld.ids, digests: Digests(sealer))
    }

    var storage: any Storage { context.storage }

    /// Finishes what waits.
    func close() async {
        await database.close()
    }
}
