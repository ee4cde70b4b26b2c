import ArgumentParser
import Domain
import Foundation
import LookUps
import SQLiteDriver

/// `bole serve`: serves the sites of a data folder that `bole init` made.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves a bureau's sites until it is told to stop.")

    @ArgumentParser.OptionGroup var options: SettingsOptions

    @ArgumentParser.Option(
        help: "Only these sites, with commas between them; all that the data folder holds if not given.")
    var site: String?

    @ArgumentParser.Option(help: "Where the public listener waits; 127.0.0.1 if not given.")
    var publicHost: String?

    @ArgumentParser.Option(help: "The public listener's port; 0 takes a free one.")
    var publicPort: String?

    @ArgumentParser.Option(help: "Where the intranet listener waits; 127.0.0.1 if not given.")
    var intranetHost: String?

    @ArgumentParser.Option(help: "The intranet listener's port; 0 takes a free one.")
    var intranetPort: String?

    @ArgumentParser.Flag(help: "A proxy of yours speaks TLS with the browsers and hands requests on.")
    var behindTLSProxy = false

    func run() async throws {
        let settings = try options.read(and: [
            .sites: site, .publicHost: publicHost, .publicPort: publicPort, .intranetHost: intranetHost,
            .intranetPort: intranetPort, .behindTLSProxy: behindTLSProxy ? "yes" : nil,
        ])
        let folder = DataFolder(settings.data)
        let inspection = Inspection(settings, folder: folder, clock: SystemWorld.clock)
        let found = await inspection.all(isThorough: false)
        if let refusal = StartRefused(found) { throw refusal }
        let assembly = try await open(folder, inspection, settings)
        let desk = Desk(assembly, settings: settings, clock: SystemWorld.clock)
        try await warn(found, desk, assembly)
        try await Serving(
            assembly, doorways: settings.doorways, python: settings.python, announcement: Announcement(),
            helpers: settings.databases.isShared ? [] : [ControlSocket(desk)],
            register: HTTPRegister(
                gateway: { [gateway = settings.gateway.url?.text] in gateway }, token: settings.gateway.token,
                patience: settings.gateway.seconds),
            drain: settings.drain, logLevel: settings.logLevel
        ).run()
    }

    private func open(_ folder: DataFolder, _ inspection: Inspection, _ settings: Settings) async throws -> Assembly {
        do {
            return try await Assembly.open(
                folder, inspection.chosenSites(), settings.databases, keys: settings.keys, clock: SystemWorld.clock,
                purpose: .serving, packsFolder: settings.packs)
        } catch let failure as SQLiteOpenFailure {
            throw Refusal("\(failure) Close other programs that have the file open, and look at `bole doctor`.")
        }
    }

    /// Prints what should be looked at, the writing connections' settings included, and refuses wrong ones.
    private func warn(_ found: [Interlock], _ desk: Desk, _ assembly: Assembly) async throws {
        var all = found
        for office in assembly.sites { all += try await desk.engine(of: office) }
        if let refusal = StartRefused(all) {
            await assembly.close()
            throw refusal
        }
        let warnings = Set(all.filter { $0.verdict == .warns }.map(\.sentence))
        for sentence in warnings.sorted() { FileHandle.standardError.write(Data("bole: warning: \(sentence)\n".utf8)) }
    }
}
