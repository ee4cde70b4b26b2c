import ArgumentParser
import PackLoader
import Programmes

/// Does a piece of the operators' work: by the running server where there is one, else on the files themselves.
struct DeskCommand {
    private let settings: Settings
    private let folder: DataFolder

    init(_ settings: Settings) {
        self.settings = settings
        folder = DataFolder(settings.data)
    }

    /// - Throws: ``Refusal``, ``StartRefused``; `ExitCode.failure` when something is not in order.
    func run(_ request: ControlRequest) async throws {
        guard !FolderLock.isHeld(folder) else { return try ControlClient(folder).ask(request) }
        try refuseUnusable()
        let inspection = Inspection(settings, folder: folder, clock: SystemWorld.clock)
        let sites = try inspection.chosenSites()
        let purpose: Assembly.Purpose
        switch request {
        case .link, .outbox(isReleasing: true): purpose = .tending
        default: purpose = .reading
        }
        let assembly = try await Assembly.open(
            folder, sites, settings.databases, keys: settings.keys, clock: SystemWorld.clock, purpose: purpose,
            packsFolder: settings.packs)
        let isFine: Bool
        do {
            isFine = try await Desk(assembly, settings: settings, clock: SystemWorld.clock)
                .answer(request) { print($0) }
        } catch {
            await assembly.close()
            throw error
        }
        await assembly.close()
        if !isFine { throw ExitCode.failure }
    }

    private func refuseUnusable() throws {
        switch folder.kind {
        case .real, .demo: break
        case .missing: throw Refusal("there is no folder \(folder.path)")
        case .empty: throw Refusal("\(folder.path) is empty: run `bole init SITE`")
        case .foreign: throw Refusal("\(folder.path) was not made by Bole")
        }
        let missing = settings.sites.subtracting(folder.sites).sorted()
        if let site = missing.first { throw Refusal("\(folder.path) has no database of '\(site)'") }
        if let problem = settings.databases.problem(in: folder, settings.chosen(in: folder)) { throw Refusal(problem) }
    }
}
