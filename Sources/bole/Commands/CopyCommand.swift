import ArgumentParser
import Domain
import Foundation
import Keys
import SQLText
import Store

/// `bole copy`: moves a site from SQLite to PostgreSQL, or back.
struct CopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Moves a site with all its history to the other engine and proves that nothing differs.")

    @ArgumentParser.OptionGroup var options: SettingsOptions

    @ArgumentParser.Option(help: "sqlite or postgres.")
    var from: Engine

    @ArgumentParser.Option(help: "postgres or sqlite.")
    var to: Engine

    @ArgumentParser.Option(
        help: "Only these sites, with commas between them; all that the data folder holds if not given.")
    var site: String?

    func validate() throws {
        guard from != to else { throw ValidationError("--from and --to name the same engine") }
    }

    func run() async throws {
        let settings = try options.read(and: [.sites: site])
        let folder = DataFolder(settings.data)
        guard case .server(let address) = settings.databases else {
            throw Refusal("say with `database` where the PostgreSQL database is")
        }
        guard [.real, .demo].contains(folder.kind) else { throw Refusal("\(folder.path) is no data folder of Bole's") }
        guard !FolderLock.isInUse(folder) else { throw Refusal("\(folder.path) is in use: stop every server first") }
        let lock = try FolderLock(folder)
        defer { lock.release() }
        let sites = settings.chosen(in: folder)
        guard !sites.isEmpty else { throw Refusal("\(folder.path) holds no site") }
        guard sites.count == 1 || address.namesSite else {
            throw Refusal("\(sites.joined(separator: ", ")) would share one database: put {site} into `database`")
        }
        for site in sites { try await move(site, folder, .server(address)) }
    }

    private func move(_ name: String, _ folder: DataFolder, _ server: Databases) async throws {
        guard let site = SiteID(name) else { throw Refusal("'\(name)' is no site") }
        guard folder.engine(of: name) == from else {
            throw Refusal("the database of '\(site)' is not on \(from.rawValue)")
        }
        let (source, target) = from == .sqlite ? (Databases.files, server) : (server, Databases.files)
        let started = ContinuousClock.now
        let report = try await copy(site, folder, source, target)
        try settle(name, folder)
        let seconds = (ContinuousClock.now - started) / .milliseconds(1) / 1000
        print(
            "\(site): \(report.rows) rows of \(report.tables.count) tables are the same on \(to.rawValue) (\(seconds) s)"
        )
    }

    private func copy(
        _ site: SiteID, _ folder: DataFolder, _ source: Databases, _ target: Databases
    ) async throws -> SiteCopy.Report {
        let from = try await source.open(site, in: folder, for: .reading)
        do {
            if source.engine == .postgres { try await MigrateCommand.refuseServed(site, from) }
            let report = try await fill(site, folder, from, target)
            await from.close()
            return report
        } catch {
            await from.close()
            throw error
        }
    }

    private func fill(
        _ site: SiteID, _ folder: DataFolder, _ source: any Database, _ target: Databases
    ) async throws -> SiteCopy.Report {
        let engine = try await source.read { $0.dialect.engine }
        guard try await Migrator(SiteDatabase.migrations(of: engine)).pending(in: source).isEmpty else {
            throw Refusal("the database of '\(site)' is older than this program: run `bole migrate` first")
        }
        let empty = try await target.open(site, in: folder, for: .changing)
        do {
            try await Migrator(SiteDatabase.migrations(of: target.engine)).migrate(
                empty, now: SystemWorld.clock.now().milliseconds)
            let report = try await SiteCopy(from: source, to: empty)()
            await empty.close()
            return report
        } catch {
            await empty.close()
            throw error
        }
    }

    /// From now on the other engine has the site; the former database is kept and served by nobody.
    private func settle(_ site: String, _ folder: DataFolder) throws {
        let file = folder.database(of: site)
        if to == .postgres {
            try folder.note(.postgres, of: site)
            let stamp = CivilZone.china.dateTime(of: SystemWorld.clock.now()).filter(\.isNumber)
            try DiskFolder.move(file, to: "\(folder.folder(of: site))/before-copy-\(stamp).sqlite")
        } else {
            guard chmod(file, 0o600) == 0 else { throw DiskError("change the mode of", file) }
            try folder.note(.sqlite, of: site)
        }
        try DiskFolder.sync(folder.folder(of: site))
    }
}

extension Engine: ExpressibleByArgument {}
