import Domain
import Keys
import PackLoader
import Programmes
import SQLText

/// Looks at everything on which a safe start rests, in one list.
struct Inspection {
    private let settings: Settings
    private let folder: DataFolder
    private let clock: WallClock

    init(_ settings: Settings, folder: DataFolder, clock: WallClock) {
        (self.settings, self.folder, self.clock) = (settings, folder, clock)
    }

    /// Every condition that can be looked at while no server runs; changes nothing.
    ///
    /// - Parameter isThorough: reads every page of every database.
    func all(isThorough: Bool, acceptsOlder: Bool = false) async -> [Interlock] {
        let outside = surroundings()
        guard StartRefused(outside.interlocks) == nil, let sealer = outside.sealer else { return outside.interlocks }
        let isTried = isThorough && settings.databases.engine == .sqlite
        return outside.interlocks + lock() + (isTried ? await EngineInterlocks.trial(in: folder) : [])
            + (await sites(
                sealer, settings.databases, isThorough: isThorough, acceptsOlder: acceptsOlder, isDemoAllowed: false))
    }

    /// The conditions of a folder that a backup was laid out in.
    func ofRestoredSites() async -> [Interlock] {
        let keys = KeyInterlocks(path: settings.keys, folder: folder)
        let outside = keys.all + packs()
        guard StartRefused(outside) == nil, let sealer = keys.sealer else { return outside }
        return outside + (await sites(sealer, .files, isThorough: true, acceptsOlder: true, isDemoAllowed: true))
    }

    /// Folder, keys and packs, without opening a database.
    func surroundings() -> (interlocks: [Interlock], sealer: Sealer?) {
        let place = FolderInterlocks(
            folder, smallestFreeSpace: settings.smallestFreeSpace, engine: settings.databases.engine
        ).all()
        let keys = KeyInterlocks(path: settings.keys, folder: folder)
        let printing = PrintingInterlocks(python: settings.python).all
        return (place + keys.all + packs() + placement() + printing, keys.sealer)
    }

    /// The packs of the sites to be served: those that were named, or all that the folder holds.
    func chosenSites() throws -> [Site] {
        let chosen = Set(settings.chosen(in: folder))
        return try loadSites(packs: settings.packs).filter { chosen.contains($0.id.text) }
    }

    private func packs() -> [Interlock] {
        let name = "site packs"
        let known: [String]
        do {
            known = try loadSites(packs: settings.packs).map(\.id.text)
        } catch {
            return [.refuses(name, "\(error)", mend: "Run `bole packs lint`.")]
        }
        let held = folder.sites
        let chosen = settings.chosen(in: folder)
        guard !chosen.isEmpty else {
            return [.refuses(name, "\(folder.path) holds no site.", mend: "Run `bole init SITE`.")]
        }
        let missing = chosen.compactMap { site -> Interlock? in
            if !known.contains(site) {
                return .refuses(name, "\(settings.packs) has no site '\(site)'.", mend: "Look at `packs` and `site`.")
            }
            guard !held.contains(site) else { return nil }
            return .refuses(name, "\(folder.path) has no database of '\(site)'.", mend: "Run `bole init \(site)`.")
        }
        return missing.isEmpty ? [.holds(name, "They describe \(chosen.joined(separator: ", ")).")] : missing
    }

    /// Whether the databases are where the settings say.
    private func placement() -> [Interlock] {
        guard let problem = settings.databases.problem(in: folder, settings.chosen(in: folder)) else { return [] }
        return [.refuses("database", "\(problem).", mend: "")]
    }

    private func lock() -> [Interlock] {
        let name = "single process"
        guard FolderLock.isHeld(folder) else {
            return [.holds(name, "No other process has \(folder.path) for itself alone.")]
        }
        return [.refuses(name, "\(folder.path) is in use by another process.", mend: "Stop it first.")]
    }

    private func sites(
        _ sealer: Sealer, _ databases: Databases, isThorough: Bool, acceptsOlder: Bool, isDemoAllowed: Bool
    ) async -> [Interlock] {
        // The packs were read a moment ago.
        let sites = (try? chosenSites()) ?? []
        var found: [Interlock] = []
        for site in sites {
            let interlocks = SiteInterlocks(
                site.id, sealer: sealer, clock: clock,
                strictness: .init(
                    isThorough: isThorough, acceptsOlder: acceptsOlder, isDemoAllowed: isDemoAllowed))
            found += await interlocks.all(databases, in: folder)
        }
        return found
    }
}
