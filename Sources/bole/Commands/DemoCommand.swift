import Identity
import ArgumentParser
import Domain
import Foundation
import Logging
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

    @ArgumentParser.Flag(help: "Throws the data away and seeds the world anew.")
    var reset = false

    @ArgumentParser.Flag(help: "Like --reset, and ends then.")
    var resetOnly = false

    func run() async throws {
        if reset || resetOnly { try removeData() }
        let clock = try self.clock.map(SystemWorld.clock(startingAt:)) ?? SystemWorld.clock
        let isFast = ProcessInfo.processInfo.environment["BOLE_DEMO_FAST_HASH"] == "1"
        let assembly = try await Assembly.open(
            places, clock: clock, isDemo: true, hashing: isFast ? .trivial : .standard)
        try await DemoWorlds(assembly, packs: places.packs).seedWhereEmpty()
        if resetOnly {
            await assembly.close()
            return print("the demo world was made anew in \(places.data)")
        }
        try await Serving(assembly, ports: [.public: port, .intranet: intranetPort], packs: places.packs).run()
        await assembly.close()
    }

    /// Only what the demo itself made: a folder that holds another thing is left alone.
    private func removeData() throws {
        let files = FileManager.default
        guard files.fileExists(atPath: places.data) else { return }
        guard files.fileExists(atPath: places.data + "/" + Assembly.demoMark) else {
            throw ValidationError("\(places.data) is not a demo's data folder: nothing was removed")
        }
        try files.removeItem(atPath: places.data)
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
