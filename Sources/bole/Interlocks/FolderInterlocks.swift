import Foundation
import SQLText

/// Whether the data folder can be served from.
struct FolderInterlocks {
    private let folder: DataFolder
    private let smallestFreeSpace: Int64
    /// With a database elsewhere the folder holds attachments only, which several machines may share.
    private let engine: Engine

    init(_ folder: DataFolder, smallestFreeSpace: Int64, engine: Engine) {
        (self.folder, self.smallestFreeSpace, self.engine) = (folder, smallestFreeSpace, engine)
    }

    /// When the first does not hold there is nothing more to look at.
    func all() -> [Interlock] {
        let kind = self.kind
        guard kind.verdict == .holds else { return [kind] }
        return [kind, permissions, fileSystem, freeSpace]
    }

    private var kind: Interlock {
        let name = "data folder"
        switch folder.kind {
        case .real: return .holds(name, "\(folder.path) holds \(folder.sites.joined(separator: ", ")).")
        case .missing:
            return .refuses(
                name, "There is no folder \(folder.path).",
                mend: "Make it with `bole init`; after a restore that was cut short, rename the folder kept beside it.")
        case .empty: return .refuses(name, "\(folder.path) is empty.", mend: "Run `bole init SITE`.")
        case .demo:
            return .refuses(
                name, "\(folder.path) holds a demo, whose people and passwords are invented.",
                mend: "Name another folder, or run `bole demo`.")
        case .foreign:
            return .refuses(
                name, "\(folder.path) was not made by Bole.", mend: "Name a folder that `bole init` made.")
        }
    }

    private var permissions: Interlock {
        let name = "permissions"
        let facts = try? FileManager.default.attributesOfItem(atPath: folder.path)
        guard let mode = facts?[.posixPermissions] as? Int, let owner = facts?[.ownerAccountID] as? Int else {
            return .refuses(name, "\(folder.path) cannot be examined.", mend: "Look at its owner and permissions.")
        }
        guard mode & 0o077 == 0 else {
            return .refuses(
                name, "\(folder.path) is open to others (mode \(String(mode, radix: 8))).",
                mend: "Run `chmod 700 \(folder.path)`.")
        }
        guard access(folder.path, R_OK | W_OK | X_OK) == 0, owner == Int(geteuid()) else {
            return .refuses(
                name, "\(folder.path) belongs to the user \(owner), this program runs as \(geteuid()).",
                mend: "Start it as the owner, or run `chown -R` for the folder.")
        }
        return .holds(name, "\(folder.path) is open to its owner only.")
    }

    private var fileSystem: Interlock {
        let name = "file system"
        guard let system = FileSystem(of: folder.path) else {
            return .refuses(name, "The file system of \(folder.path) cannot be examined.", mend: "Look at its mount.")
        }
        guard let kind = system.kind else {
            return .warns(
                name, "The kind of file system of \(folder.path) cannot be found out.",
                mend: "Make sure that it is a local disk.")
        }
        guard let unsafe = system.unsafeName else {
            return .holds(name, "\(folder.path) is on a local disk (\(kind)).")
        }
        guard engine == .sqlite || system.isVolatile else {
            return .warns(
                name, "\(folder.path) is on \(unsafe).",
                mend: "Make sure that what was synced there outlives a power cut.")
        }
        return .refuses(
            name, "\(folder.path) is on \(unsafe), where answered writes can be lost.",
            mend: "Move the folder to a local disk, such as ext4 or xfs.")
    }

    private var freeSpace: Interlock {
        let name = "free space"
        let system = FileSystem(of: folder.path)
        let megabytes = (system?.freeBytes ?? 0) / 1_000_000
        let finding = "\(megabytes) MB are free for \(folder.path)"
        guard let system, system.freeBytes >= smallestFreeSpace else {
            return .refuses(
                name, "\(finding), at least \(smallestFreeSpace / 1_000_000) MB are wanted.",
                mend: "Make room, or lower smallest-free-megabytes.")
        }
        guard !system.hasLittleLeft else {
            return .warns(name, "\(finding), less than a tenth of the disk.", mend: "Make room soon.")
        }
        return .holds(name, "\(finding).")
    }
}
