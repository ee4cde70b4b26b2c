import ArgumentParser
import Domain
import Foundation
import Identity
import LookUps
import PackLoader
import Programmes
import SQLText
import ServiceLifecycle
import Web

/// `bole demo`: starts every site on SQLite with an invented world.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Starts the seeded demo and prints its addresses and accounts.")

    @ArgumentParser.OptionGroup var places: Places

    @ArgumentParser.Option(help: "The public listener's port; 0 takes a free one.")
    var port = 8080

    @ArgumentParser.Option(help: "The intranet listener's port; 0 takes a free one.")
    var intranetPort = 8081

    @ArgumentParser.Option(help: "Starts the clock at this time, e.g. 2026-11-21T10:00:00+08:00.")
    var clock: String?

    @ArgumentParser.Option(help: "A PostgreSQL database for each site, postgresql://user@host/{site}.")
    var database: String?

    @ArgumentParser.Option(help: "The Python that prints papers; .venv/bin/python if not given.")
    var python: String?

    @ArgumentParser.Flag(help: "Throws the data away and seeds the world anew.")
    var reset = false

    @ArgumentParser.Flag(help: "Like --reset, and ends then.")
    var resetOnly = false

    @ArgumentParser.Flag(help: "Lets the gateway to outside registers fail; see docs/lookups.md.")
    var registersDown = false

    func run() async throws {
        let folder = DataFolder(places.data)
        try refuseReal(folder)
        let settings = try settings()
        let sites = try loadSites(packs: places.packs)
        if let problem = settings.databases.problem(in: folder, sites.map(\.id.text)) { throw Refusal(problem) }
        if reset || resetOnly { try removeData(folder) }
        let clock = try self.clock.map(SystemWorld.clock(startingAt:)) ?? SystemWorld.clock
        let isFast = ProcessInfo.processInfo.environment["BOLE_DEMO_FAST_HASH"] == "1"
        let assembly = try await Assembly.open(
            folder, sites, settings.databases, keys: places.keys, clock: clock, purpose: .demo,
            hashing: isFast ? .trivial : .standard, packsFolder: places.packs)
        try await DemoWorlds(assembly, packs: places.packs).seedWhereEmpty()
        if resetOnly {
            await assembly.close()
            return print("the demo world was made anew in \(places.data)")
        }
        try await serve(assembly, settings, clock)
    }

    private func settings() throws -> Settings {
        var arguments: [SettingName: String] = [
            .data: places.data, .keys: places.keys, .packs: places.packs,
        ]
        arguments[.database] = database
        arguments[.python] = python
        return try SettingsReader.read(GivenSettings(file: nil, environment: [:], arguments: arguments))
    }

    private func serve(_ assembly: Assembly, _ settings: Settings, _ clock: WallClock) async throws {
        var doorways = Doorways()
        doorways.listeners[.public]?.port = port
        doorways.listeners[.intranet]?.port = intranetPort
        doorways.publicAddress = "http://127.0.0.1:\(port)"
        let gateway = DemoGateway(packs: places.packs, isDown: registersDown) {
            CivilZone.china.date(of: clock.now())
        }
        let desk: [any Service] =
            settings.databases.isShared
            ? [] : [ControlSocket(Desk(assembly, settings: settings, clock: clock))]
        let lines = DemoWorlds.accountLines(of: assembly, packs: places.packs)
        try await Serving(
            assembly, doorways: doorways, python: settings.python, announcement: Announcement(lines: lines),
            helpers: [gateway] + desk,
            register: HTTPRegister(gateway: { gateway.address }, token: nil, patience: 5)
        ).run()
    }

    private func refuseReal(_ folder: DataFolder) throws {
        switch folder.kind {
        case .missing, .empty, .demo: break
        case .real: throw Refusal("\(folder.path) holds real records: a demo is never made there")
        case .foreign: throw Refusal("\(folder.path) is not empty and was not made by Bole: name another folder")
        }
    }

    /// Only what the demo itself made.
    private func removeData(_ folder: DataFolder) throws {
        guard case .demo = folder.kind else { return }
        guard database == nil else {
            throw Refusal("drop and make the databases themselves, and remove \(folder.path)")
        }
        guard !FolderLock.isInUse(folder) else { throw Refusal("\(folder.path) is in use: stop the demo first") }
        try FileManager.default.removeItem(atPath: folder.path)
    }
}

/// Where the program finds its files.
struct Places: ParsableArguments {
    @ArgumentParser.Option(help: "The folder with the databases and attachments of all sites.")
    var data = "data"

    @ArgumentParser.Option(help: "The key file, outside the data folder.")
    var keys = "keys/bole.keys"

    @ArgumentParser.Option(help: "The folder of the site packs.")
    var packs = "SitePacks"
}
