import ArgumentParser
import Domain
import Foundation
import SQLText
import SQLiteDriver
import Store

/// `bole migrate`: brings every database to this program's schema.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Brings the databases to this program's schema; makes a copy of each before.")

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
        let lock = try FolderLock(folder)
        defer { lock.release() }
        let sites = settings.sites.isEmpty ? folder.sites : settings.sites.sorted()
        for site in sites { try await migrate(site, in: folder) }
    }

    private func migrate(_ site: String, in folder: DataFolder) async throws {
        let path = folder.database(of: site)
        let database = try SQLiteDatabase.open(path: path)
        do {
            let migrator = try Migrator(SiteDatabase.migrations(of: .sqlite))
            guard let first = try await migrator.pending(in: database).first else {
                await database.close()
                return print("\(site): nothing is pending")
            }
            let copy = "\(folder.folder(of: site))/before-migration-\(first.version).sqlite"
            try await onOwnThread {
                // A former try may have left one, of an older state.
                if FileManager.default.fileExists(atPath: copy) { try FileManager.default.removeItem(atPath: copy) }
                try SQLiteCopy.make(of: path, to: copy)
            }
            let applied = try await migrator.migrate(database, now: SystemWorld.clock.now().milliseconds)
            print("\(site): applied \(applied.map(String.init).joined(separator: ", ")); the copy before is \(copy)")
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }
}
