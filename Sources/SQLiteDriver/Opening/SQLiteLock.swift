import Foundation

/// The right of one process to use a file or folder, kept in `<path>.lock` until it is released or the process ends.
package struct SQLiteLock: Sendable {
    private let file: LockFile

    /// - Parameter isShared: others that share it, too, may hold it at the same time.
    /// - Throws: `inUse` when another holder exists; ``SQLiteOpenFailure`` when the lock file cannot be made.
    package init(beside path: String, isShared: Bool = false) throws(SQLiteOpenFailure) {
        file = try LockFile(besideDatabase: path, isShared: isShared)
    }

    package func release() {
        file.release()
    }

    /// Whether somebody holds the lock alone now; asking changes nothing on the disk.
    package static func isHeld(beside path: String) -> Bool {
        isRefused(path, LOCK_SH)
    }

    /// Whether somebody holds the lock now, be it shared; asking changes nothing on the disk.
    package static func isInUse(beside path: String) -> Bool {
        isRefused(path, LOCK_EX)
    }

    private static func isRefused(_ path: String, _ kind: Int32) -> Bool {
        let descriptor = open(path + ".lock", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard flock(descriptor, kind | LOCK_NB) != 0 else { return false }
        return errno == EWOULDBLOCK
    }
}
