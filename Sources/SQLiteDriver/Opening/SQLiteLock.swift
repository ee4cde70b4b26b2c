import Foundation

/// The right of one process to use a file or folder, kept in `<path>.lock` until it is released or the process ends.
package struct SQLiteLock: Sendable {
    private let file: LockFile

    /// - Throws: `inUse` when another holder exists; ``SQLiteOpenFailure`` when the lock file cannot be made.
    package init(beside path: String) throws(SQLiteOpenFailure) {
        file = try LockFile(besideDatabase: path)
    }

    package func release() {
        file.release()
    }

    /// Whether somebody holds the lock now; asking changes nothing on the disk.
    package static func isHeld(beside path: String) -> Bool {
        let descriptor = open(path + ".lock", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_SH | LOCK_NB) != 0 else { return false }
        return errno == EWOULDBLOCK
    }
}
