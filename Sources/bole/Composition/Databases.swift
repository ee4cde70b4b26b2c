import Domain
import PostgresDriver
import SQLText
import SQLiteDriver

/// Where the databases of the sites are: as files in the data folder, or on a server.
enum Databases: Sendable {
    /// SQLite: one process at a time.
    case files
    /// PostgreSQL: several processes may share the work.
    case server(DatabaseAddress)

    /// What a database is opened for.
    enum Use: Sendable {
        case serving
        /// For a command; writes nothing where the engine can see to it.
        case reading
        /// For a command that changes something.
        case changing
    }

    var engine: Engine {
        switch self {
        case .files: .sqlite
        case .server: .postgres
        }
    }

    /// Whether several processes may work with the data folder at once.
    var isShared: Bool { engine == .postgres }

    /// - Throws: ``SQLiteOpenFailure`` or ``PostgresOpenFailure``.
    func open(_ site: SiteID, in folder: DataFolder, for use: Use) async throws -> any Database {
        switch (self, use) {
        case (.files, .reading): return try SQLiteDatabase.open(readOnlyPath: folder.database(of: site.text))
        case (.files, _): return try SQLiteDatabase.open(path: folder.database(of: site.text))
        case (.server(let address), _):
            let name = use == .serving ? DatabaseAddress.serverName : DatabaseAddress.toolName
            return try await PostgresDatabase.open(try address.settings(of: site, name: name))
        }
    }

    /// How the server of a site's database proves itself, in libpq's words; `nil` where it is on this machine.
    func tlsMode(of site: SiteID) -> String? {
        guard case .server(let address) = self else { return nil }
        return (try? address.settings(of: site, name: DatabaseAddress.toolName))?.tlsMode
    }

    /// Why these sites of the folder cannot have their databases there; `nil` when they can.
    func problem(in folder: DataFolder, _ sites: [String]) -> String? {
        if case .server(let address) = self, sites.count > 1, !address.namesSite {
            return
                "\(sites.joined(separator: ", ")) would share one database: put {site} into `database`, or name one site"
        }
        let elsewhere = sites.first { folder.engine(of: $0).map { $0 != engine } ?? false }
        return elsewhere.map { site in
            switch engine {
            case .sqlite: "the database of '\(site)' is on a PostgreSQL server: say where with `database`"
            case .postgres:
                "the database of '\(site)' is a file in \(folder.path): move it with `bole copy`, or leave `database` out"
            }
        }
    }
}
