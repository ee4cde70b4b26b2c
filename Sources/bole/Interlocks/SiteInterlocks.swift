import Domain
import Foundation
import Keys
import PostgresDriver
import SQLText
import SQLiteDriver
import Store

/// Whether the database of one site is sound and is the right one; reads it and changes nothing.
struct SiteInterlocks {
    /// Larger databases are read through by `bole doctor` and `bole check` only, so that a start takes seconds.
    private static let quickLimit = 256 * 1024 * 1024
    /// How far a clock may have gone back.
    private static let tolerance: Int64 = 5

    private let site: SiteID
    private let sealer: Sealer
    private let clock: WallClock
    private let strictness: Strictness

    /// How much is asked of the database.
    struct Strictness: Sendable {
        /// Every page is read and compared.
        var isThorough = false
        /// A database that waits for migrations is only warned of.
        var acceptsOlder = false
        var isDemoAllowed = false
    }

    init(_ site: SiteID, sealer: Sealer, clock: WallClock, strictness: Strictness) {
        (self.site, self.sealer, self.clock, self.strictness) = (site, sealer, clock, strictness)
    }

    /// Opens the database for reading only.
    func all(_ databases: Databases, in folder: DataFolder) async -> [Interlock] {
        let database: any Database
        do {
            database = try await databases.open(site, in: folder, for: .reading)
        } catch let failure as PostgresOpenFailure {
            return [.refuses(name("database"), failure.description, mend: Self.server)]
        } catch {
            return [.refuses(name("database"), "\(error)", mend: Self.restore)]
        }
        var found = await all(in: database, size: Self.size(of: folder.database(of: site.text)))
        if databases.engine == .postgres, StartRefused(found) == nil {
            // A server that falls silent now is found out by the opening that follows.
            found += (try? await ServerInterlocks.all(site, in: database)) ?? []
            found.append(ServerInterlocks.secrecy(site, tlsMode: databases.tlsMode(of: site)))
        }
        await database.close()
        return found
    }

    /// - Parameter database: may be open for writing.
    func all(in database: any Database, size: Int) async -> [Interlock] {
        var found: [Interlock] = []
        do {
            found.append(try await kind(database))
            guard found.last?.verdict == .holds else { return found }
            let engine = try await database.read { $0.dialect.engine }
            if engine == .sqlite, strictness.isThorough || size < Self.quickLimit {
                found.append(try await soundness(database))
            }
            found.append(try await schema(database, engine))
            guard let schema = found.last?.verdict, schema != .refuses else { return found }
            if schema == .holds {
                found.append(
                    try await MessageInterlocks.parked(site, in: DatabaseStorage(database, sealer: sealer)))
            }
            found += [
                try await owner(database), try await demo(database), try await canary(database),
            ]
            // A demo's clock may be set to any time.
            if !strictness.isDemoAllowed { found.append(try await time(database)) }
        } catch {
            found.append(.refuses(name("database"), Self.sentence(error), mend: Self.restore))
        }
        return found
    }

    // MARK: The conditions

    private func kind(_ database: any Database) async throws -> Interlock {
        let tables = Set(try await database.read { try TableCatalog(of: $0).tables.map(\.name) })
        guard !tables.isEmpty else {
            return .refuses(
                name("database"), "The database is empty.", mend: "Run `bole init \(site)`, or put the right one there."
            )
        }
        guard tables.contains("settings"), tables.contains("schema_migrations") else {
            return .refuses(
                name("database"), "The file is a database, but none that Bole made.",
                mend: "Put the right file in its place, or run `bole restore`.")
        }
        return .holds(name("database"), "It can be read.")
    }

    private func soundness(_ database: any Database) async throws -> Interlock {
        let isThorough = strictness.isThorough
        let damage = try await database.read { isThorough ? try $0.damage() : try $0.coarseDamage() }
        guard damage.isEmpty else {
            return .refuses(
                name("soundness"), "The database is damaged: \(damage.prefix(3).joined(separator: "; ")).",
                mend: Self.restore)
        }
        return .holds(name("soundness"), isThorough ? "Every page is in order." : "No damage on a quick look.")
    }

    private func schema(_ database: any Database, _ engine: Engine) async throws -> Interlock {
        do {
            let pending = try await Migrator(SiteDatabase.migrations(of: engine)).pending(in: database)
            guard let first = pending.first else { return .holds(name("schema"), "It is this program's.") }
            return Interlock(
                name: name("schema"), verdict: strictness.acceptsOlder ? .warns : .refuses,
                finding: "The database is older than this program: migration \(first.version) is missing.",
                mend: engine == .sqlite
                    ? "Run `bole migrate`, which makes a copy before." : "Make a base backup and run `bole migrate`.")
        } catch let failure as MigrationFailure {
            return .refuses(
                name("schema"), failure.description,
                mend: "Start the program that wrote it, or restore the backup made before the upgrade.")
        }
    }

    private func owner(_ database: any Database) async throws -> Interlock {
        let found = try await SiteDatabase.setting("site", in: database) ?? ""
        guard found == site.text else {
            return .refuses(
                name("site"), "The database belongs to the site '\(found)', not to '\(site)'.",
                mend: "Put the right file in its place.")
        }
        return .holds(name("site"), "The database is this site's.")
    }

    private func demo(_ database: any Database) async throws -> Interlock {
        let mark = try await SiteDatabase.setting("demo", in: database)
        guard mark == nil || strictness.isDemoAllowed else {
            return .refuses(
                name("demo"), "The database holds a demo, whose people and passwords are invented.",
                mend: "Name another data folder, or run `bole demo`.")
        }
        return .holds(name("demo"), mark == nil ? "The database is no demo's." : "The database is a demo's.")
    }

    private func canary(_ database: any Database) async throws -> Interlock {
        switch try await KeyCanary.verdict(in: database, sealer: sealer) {
        case .opens: return .holds(name("keys"), "The key file opens what the database has sealed.")
        case .doesNotOpen:
            return .refuses(
                name("keys"), "The key file is not the one with which this database was sealed.",
                mend: "Put back the right key file from its backup.")
        case .missing:
            return .refuses(
                name("keys"), "The database has no sealed test value, so that the key file cannot be tried.",
                mend: Self.restore)
        }
    }

    private func time(_ database: any Database) async throws -> Interlock {
        let last = try await database.read { connection in
            try connection.first("SELECT max(at) FROM events") { $0.optionalInt(0) } ?? nil
        }
        let now = clock.now()
        if let last, now.adding(seconds: Self.tolerance).milliseconds < last {
            return .refuses(
                name("clock"),
                """
                The clock says \(CivilZone.china.dateTime(of: now)), but the last event is of \
                \(CivilZone.china.dateTime(of: Instant(milliseconds: last))).
                """,
                mend: "Set the clock right (`timedatectl`), and look at the time server.")
        }
        return .holds(name("clock"), "It is not before the last event.")
    }

    private func name(_ what: String) -> String { "\(site) \(what)" }

    static let server = "Look at the server and at `database`; docs/operations/postgres.md tells how to prepare one."
    static let restore = "Run `bole restore` with the last good backup."

    static func size(of path: String) -> Int {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        return (facts?[.size] as? NSNumber)?.intValue ?? 0
    }

    private static func sentence(_ error: any Error) -> String {
        guard let failure = error as? SQLFailure else { return "The database cannot be read: \(error)." }
        return failure.kind == .corrupt
            ? "The database is damaged, or is none: \(failure.message)."
            : "The database cannot be read: \(failure.message)."
    }
}
