package import Foundation
package import SQLText
import SQLiteDriver
import Synchronization

/// The engines on which the tests of storage run.
package enum Backend: String, CaseIterable, Sendable {
    case sqlite

    /// Every engine that is there on this machine.
    package static var available: [Backend] { allCases }

    /// A new, empty database.
    package func open() throws -> OpenDatabase {
        switch self {
        case .sqlite:
            let folder = try TemporaryFolder.make()
            let database = try SQLiteDatabase.open(path: "\(folder)/bole.sqlite")
            return OpenDatabase(database: database, folder: folder) { await database.close() }
        }
    }
}

/// A database of a test.
package struct OpenDatabase: Sendable {
    package let database: any Database
    /// Where its files lie.
    package let folder: String
    private let closing: @Sendable () async -> Void

    init(database: any Database, folder: String, closing: @escaping @Sendable () async -> Void) {
        (self.database, self.folder, self.closing) = (database, folder, closing)
    }

    /// Closes it and removes its files.
    package func close() async {
        await closing()
        TemporaryFolder.remove(folder)
    }

    /// Everything that lies on the disk now, the log of the database included.
    package func rawBytes() throws -> Data {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try names.sorted().reduce(into: Data()) { $0 += try Data(contentsOf: URL(filePath: "\(folder)/\($1)")) }
    }
}

/// Folders that no two tests share.
package enum TemporaryFolder {
    private static let count = Mutex(0)

    package static func make() throws -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let name = "bole-test-\(ProcessInfo.processInfo.processIdentifier)-\(number)"
        let path = FileManager.default.temporaryDirectory.appending(path: name).path
        remove(path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    package static func remove(_ path: String) {
        // A folder that stays behind harms nobody: a later run of the same process id removes it first.
        try? FileManager.default.removeItem(atPath: path)
    }
}
