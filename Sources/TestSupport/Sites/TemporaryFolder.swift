import Foundation
import Synchronization

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

    /// The contents of all files directly in a folder, one after the other; those that a database removes meanwhile are
    /// no longer there to be read.
    static func bytes(_ path: String) throws -> Data {
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        return try names.sorted().reduce(into: Data()) { contents, name in
            let file = URL(filePath: "\(path)/\(name)")
            do {
                contents += try Data(contentsOf: file)
            } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
                return
            }
        }
    }
}
