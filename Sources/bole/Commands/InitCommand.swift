import ArgumentParser
import Domain
import Foundation
import Identity
import Keys
import PackLoader
import Programmes
import SQLText
import Store
import UseCases

/// `bole init`: makes a site's folder, keys and empty database, and its first administrator.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Makes an empty site and prints the link with which its administrator begins.")

    @ArgumentParser.Argument(help: "The site, as its folder in the packs is called.")
    var site: String

    @ArgumentParser.OptionGroup var options: SettingsOptions

    @ArgumentParser.Option(help: "The user name of the first administrator.")
    var login = "admin"

    func run() async throws {
        let settings = try options.read()
        let folder = DataFolder(settings.data)
        guard let pack = try loadSites(packs: settings.packs).first(where: { $0.id.text == site }) else {
            throw Refusal("\(settings.packs) has no site '\(site)'")
        }
        guard (1...32).contains(login.count),
            login.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
        else { throw Refusal("a user name has 1 to 32 letters, digits and underscores") }
        try refuseUnusable(folder)
        if let problem = settings.databases.problem(in: folder, folder.sites + [site]) { throw Refusal(problem) }
        try await refuseUsed(pack.id, settings, folder)
        try makeKeys(settings.keys, folder)
        try await refuseOtherKeys(settings, folder)
        try folder.make(isDemo: false)
        try await make(pack, settings, folder)
    }

    private func refuseUnusable(_ folder: DataFolder) throws {
        switch folder.kind {
        case .missing, .empty, .real: break
        case .demo: throw Refusal("\(folder.path) holds a demo: name another folder")
        case .foreign: throw Refusal("\(folder.path) is not empty and was not made by Bole: name another folder")
        }
        guard !FolderLock.isInUse(folder) else { throw Refusal("\(folder.path) is in use: stop the server first") }
        guard !FileManager.default.fileExists(atPath: folder.folder(of: site)) else {
            throw Refusal("\(folder.folder(of: site)) is there already: nothing was changed")
        }
    }

    /// A database on a server must be there and be empty.
    private func refuseUsed(_ id: SiteID, _ settings: Settings, _ folder: DataFolder) async throws {
        guard settings.databases.engine == .postgres else { return }
        let database = try await settings.databases.open(id, in: folder, for: .reading)
        let tables: [TableCatalog.Table]
        do {
            tables = try await database.read { try TableCatalog(of: $0).tables }
        } catch {
            await database.close()
            throw error
        }
        await database.close()
        guard tables.isEmpty else { throw Refusal("the database of '\(id)' is not empty: nothing was changed") }
    }

    private func makeKeys(_ path: String, _ folder: DataFolder) throws {
        guard !DiskFolder.exists(path) else { return }
        guard folder.sites.isEmpty else { throw KeyFileError(path: path, reason: .missing) }
        let parent = DiskFolder.parent(of: path)
        if !DiskFolder.exists(parent) { try DiskFolder.create(parent) }
        _ = try KeyFile.create(at: path, randomBytes: SystemWorld.randomBytes)
        print("made the key file \(path): without it nobody can read the sealed values, so keep a copy apart")
    }

    /// All sites of a folder share one key file.
    private func refuseOtherKeys(_ settings: Settings, _ folder: DataFolder) async throws {
        let keys = KeyInterlocks(path: settings.keys, folder: folder)
        if let refusal = StartRefused(keys.all) { throw refusal }
        guard let sealer = keys.sealer else { return }
        for held in folder.sites {
            guard let id = SiteID(held) else { continue }
            let interlocks = SiteInterlocks(id, sealer: sealer, clock: SystemWorld.clock, strictness: .init())
            if let refusal = StartRefused(await interlocks.all(settings.databases, in: folder)) { throw refusal }
        }
    }

    private func make(_ pack: Site, _ settings: Settings, _ folder: DataFolder) async throws {
        try folder.makeFolder(of: site)
        let assembly = try await Assembly.open(
            folder, [pack], settings.databases, keys: settings.keys, clock: SystemWorld.clock, purpose: .founding)
        do {
            if let office = assembly.sites.first {
                let administrator = FirstAdministrator(office.context, settings: settings)
                // Nobody knows it: the link is the only way in.
                let unknown = try await assembly.hasher.hash(office.context.ids.secret())
                try await administrator.create(login: login, unknownPassword: unknown)
                print("made the site \(site) in \(folder.folder(of: site))")
                try await administrator.link(login: login) { print($0) }
            }
        } catch {
            await assembly.close()
            throw error
        }
        await assembly.close()
    }
}
