import Domain
import Foundation

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

    /// The names of the sites that have a database here, in order.
    var sites: [String] {
        let files = FileManager.default
        let names = (try? files.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { files.fileExists(atPath: database(of: $0)) }.sorted()
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
