import ArgumentParser
import Domain
import Foundation
import SQLText
import SQLiteDriver
import Store

/// `bole migrate`: brings every database to this program's schema.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Brings the databases to this program's schema; makes a copy of each SQLite file before.")

    @ArgumentParser.OptionGroup var options: SettingsOptions

    @ArgumentParser.Flag(help: "Only tells what is pending, also while a server runs; fails when something is.")
    var status = false

    func run() async throws {
        let settings = try options.read()
        guard !status else { return try await DeskCommand(settings).run(.migrationStatus) }
        let folder = DataFolder(settings.data)
        let found = await Inspection(settings, folder: folder, clock: SystemWorld.clock)
            .all(isThorough: true, acceptsOlder: true)
        if let refusal = StartRefused(found) { throw refusal }
        guard !FolderLock.isInUse(folder) else { throw Refusal("\(folder.path) is in use: stop every server first") }
        let lock = try FolderLock(folder)
        defer { lock.release() }
        for site in settings.chosen(in: folder) { try await migrate(site, settings.databases, in: folder) }
    }

    private func migrate(_ site: String, _ databases: Databases, in folder: DataFolder) async throws {
        guard let id = SiteID(site) else { return }
        let database = try await databases.open(id, in: folder, for: .changing)
        do {
            try await migrate(id, database, databases.engine, in: folder)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private func migrate(
        _ site: SiteID, _ database: any Database, _ engine: Engine, in folder: DataFolder
    ) async throws {
        let migrator = try Migrator(SiteDatabase.migrations(of: engine))
        guard let first = try await migrator.pending(in: database).first else {
            return print("\(site): nothing is pending")
        }
        let copy: String?
        switch engine {
        case .sqlite: copy = try await self.copy(site, before: first, in: folder)
        case .postgres:
            try await Self.refuseServed(site, database)
            copy = nil
        }
        let applied = try await migrator.migrate(database, now: SystemWorld.clock.now().milliseconds)
        let ending = copy.map { "; the copy before is \($0)" } ?? ""
        print("\(site): applied \(applied.map(String.init).joined(separator: ", "))\(ending)")
    }

    private func copy(_ site: SiteID, before first: Migration, in folder: DataFolder) async throws -> String {
        let path = folder.database(of: site.text)
        let copy = "\(folder.folder(of: site.text))/before-migration-\(first.version).sqlite"
        try await onOwnThread {
            // A former try may have left one, of an older state.
            if FileManager.default.fileExists(atPath: copy) { try FileManager.default.removeItem(atPath: copy) }
            try SQLiteCopy.make(of: path, to: copy)
        }
        return copy
    }

    /// A server of the former program on another machine would fail on the new schema.
    static func refuseServed(_ site: SiteID, _ database: any Database) async throws {
        let count = try await database.read { connection in
            try connection.first(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = \(DatabaseAddress.serverName)
                """
            ) { $0.int(0) } ?? 0
        }
        guard count == 0 else { throw Refusal("a server has the database of '\(site)' open: stop every server first") }
    }
}
