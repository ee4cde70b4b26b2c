import Domain
import Foundation
import Keys
import SQLText

/// The folder with everything that a server keeps: one folder for each site, with its database and attachments.
struct DataFolder: Sendable {
    /// What a path holds.
    enum Kind: Sendable {
        case missing
        case empty
        /// Invented worlds, thrown away at will.
        case demo
        /// A bureau's own records.
        case real
        /// Something that Bole did not make.
        case foreign
    }

    private static let demoMark = "DEMO"
    private static let realMark = "BOLE"
    /// In a site's folder whose database is on a PostgreSQL server.
    private static let serverMark = "POSTGRESQL"

    let path: String

    init(_ path: String) {
        self.path = path
    }

    var kind: Kind {
        let files = FileManager.default
        var isFolder = ObjCBool(false)
        guard files.fileExists(atPath: path, isDirectory: &isFolder) else { return .missing }
        guard isFolder.boolValue, let names = try? files.contentsOfDirectory(atPath: path) else { return .foreign }
        if names.contains(Self.demoMark) { return .demo }
        if names.contains(Self.realMark) { return .real }
        // The lock is made before anything else.
        return names.allSatisfy { $0 == "folder.lock" } ? .empty : .foreign
    }

    /// The folder that lies beside this one and is locked in its stead: `<data>/folder.lock`.
    var lockPath: String { "\(path)/folder" }
    /// The socket by which other commands ask the running server.
    var socketName: String { "control.sock" }

    func folder(of site: String) -> String { "\(path)/\(site)" }
    func database(of site: String) -> String { "\(folder(of: site))/bole.sqlite" }
    func blobs(of site: String) -> String { "\(folder(of: site))/blobs" }

    /// The names of the sites whose records are kept with this folder, in order.
    var sites: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { engine(of: $0) != nil }.sorted()
    }

    /// Which engine has the database of a site; `nil` when there is none.
    func engine(of site: String) -> Engine? {
        let files = FileManager.default
        if files.fileExists(atPath: "\(folder(of: site))/\(Self.serverMark)") { return .postgres }
        return files.fileExists(atPath: database(of: site)) ? .sqlite : nil
    }

    /// Notes which engine has the database of a site from now on.
    func note(_ engine: Engine, of site: String) throws {
        let mark = "\(folder(of: site))/\(Self.serverMark)"
        switch engine {
        case .postgres where !DiskFolder.exists(mark):
            try Data("The database of this site is on a PostgreSQL server.\n".utf8).write(to: URL(filePath: mark))
        case .sqlite where DiskFolder.exists(mark): try DiskFolder.remove(mark)
        case .postgres, .sqlite: return
        }
        try DiskFolder.sync(folder(of: site))
    }

    /// Makes the folder, for its owner alone, and marks what it is for.
    func make(isDemo: Bool) throws {
        let files = FileManager.default
        try files.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let mark = "\(path)/\(isDemo ? Self.demoMark : Self.realMark)"
        guard !files.fileExists(atPath: mark) else { return }
        try Data("bole-data 1\n".utf8).write(to: URL(filePath: mark))
    }

    func makeFolder(of site: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder(of: site), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}
