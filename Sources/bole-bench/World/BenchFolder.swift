import ArgumentParser
import Domain
import Keys
import PackLoader
import PostgresDriver
import Programmes
import SQLText
import SQLiteDriver
import Store
import UseCases

/// Which site of which demo folder is worked on.
struct BenchFolder: ParsableArguments {
    @Option(help: "A folder made by `bole demo --reset-only`; nothing serves it meanwhile.")
    var data = "data"

    @Option(help: "The key file of that folder.")
    var keys = "keys/bole.keys"

    @Option(help: "The folder of the site packs.")
    var packs = "SitePacks"

    @Option(help: "The site, by the name of its pack.")
    var site: String

    /// Opens the site's database as the server does.
    func open() async throws -> BenchSite {
        let path = "\(data)/\(site)/bole.sqlite"
        return try await open(SQLiteDatabase.open(path: path))
    }

    /// Opens the same site, with the same keys, on a PostgreSQL database.
    func open(postgres url: Secret<String>, connections: Int = 8) async throws -> BenchSite {
        try await open(PostgresDatabase.open(PostgresSettings(url: url, connections: connections)))
    }

    /// The same site through another way to its database.
    func context(_ site: BenchSite, on database: any Database) throws -> SiteContext {
        try BenchSite(site.context.site, database, sealer()).context
    }

    private func sealer() throws -> Sealer {
        Sealer(keys: try KeyFile.read(at: keys), randomBytes: BenchWorld.randomBytes)
    }

    private func open(_ database: any Database) async throws -> BenchSite {
        guard let id = SiteID(site) else { throw BenchError("\(site) is no name of a site") }
        let sealer = try sealer()
        let pack = try loadSite(id, packs: packs)
        try await SiteDatabase.prepare(database, for: pack, at: BenchWorld.clock.now())
        return BenchSite(pack, database, sealer)
    }
}
