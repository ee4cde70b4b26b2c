import Domain
import Foundation
import Keys
import PackLoader
import Programmes
import UseCases

/// Puts a backup in the place of a data folder, after proving beside it that the backup is whole and sound.
struct Restoring {
    private let settings: Settings
    private let clock: WallClock

    init(_ settings: Settings, clock: WallClock) {
        (self.settings, self.clock) = (settings, clock)
    }

    /// - Throws: ``Refusal`` or ``StartRefused``; the data folder is then as it was.
    func run(from source: String, report: @escaping @Sendable (String) -> Void) async throws {
        let backup = try BackupReader(source)
        let folder = DataFolder(settings.data)
        try refuseOther(folder, than: backup.label)
        let lock = DiskFolder.exists(folder.path) ? try FolderLock(folder) : nil
        let staging = DataFolder("\(folder.path).restoring")
        guard !DiskFolder.exists(staging.path) else {
            throw Refusal("\(staging.path) is left of an earlier try: look at it and remove it first")
        }
        do {
            try await onOwnThread { try backup.copy(to: staging.path) }
            try staging.make(isDemo: backup.label.isDemo)
            try await prove(staging, report)
            report("the backup of \(backup.label.madeAt) is whole and sound")
            try exchange(folder, for: staging, report)
        } catch {
            // safe: it holds copies only, and a leftover is reported by the next try.
            try? FileManager.default.removeItem(atPath: staging.path)
            throw error
        }
        lock?.release()
    }

    private func refuseOther(_ folder: DataFolder, than label: BackupLabel) throws {
        switch folder.kind {
        case .missing, .empty: break
        case .real where !label.isDemo: break
        case .demo where label.isDemo: break
        case .real: throw Refusal("\(folder.path) holds real records and the backup is a demo's: nothing was changed")
        case .demo: throw Refusal("\(folder.path) holds a demo and the backup is real: name another folder")
        case .foreign: throw Refusal("\(folder.path) was not made by Bole: nothing was changed")
        }
    }

    private func prove(_ staging: DataFolder, _ report: @escaping @Sendable (String) -> Void) async throws {
        let inspection = Inspection(settings, folder: staging, clock: clock)
        if let refusal = StartRefused(await inspection.ofRestoredSites()) { throw refusal }
        let assembly = try await Assembly.open(
            staging, try inspection.chosenSites(), .files, keys: settings.keys, clock: clock, purpose: .reading,
            packsFolder: settings.packs)
        let desk = Desk(assembly, settings: settings, clock: clock)
        let isWhole = try await isSound(desk, report)
        await assembly.close()
        guard isWhole else { throw Refusal("the backup does not agree with itself: nothing was changed") }
    }

    /// A database of an older program has not yet what the check looks at; its pages and files are proven all the same.
    private func isSound(_ desk: Desk, _ report: @escaping @Sendable (String) -> Void) async throws -> Bool {
        guard try await desk.migrationStatus({ _ in }) else {
            report("the backup is of an older program: run `bole migrate`, then `bole check`")
            return true
        }
        return try await desk.proof(report)
    }

    /// NB: between the two renames there is no data folder; a server that starts then refuses and says what to do.
    private func exchange(_ folder: DataFolder, for staging: DataFolder, _ report: (String) -> Void) throws {
        if DiskFolder.exists(folder.path) {
            let stamp = CivilZone.china.dateTime(of: clock.now()).filter(\.isNumber)
            let aside = "\(folder.path).before-restore-\(stamp)"
            try DiskFolder.move(folder.path, to: aside)
            report("the former folder was kept as \(aside)")
        }
        try DiskFolder.move(staging.path, to: folder.path)
        try DiskFolder.sync(DiskFolder.parent(of: folder.path))
        report("\(folder.path) holds the backup now")
    }
}
