import Foundation
import Synchronization

/// Holds `<database>.lock` so that no second process writes the same database; the system lets go when this one ends.
///
/// NB: the file is never deleted, since another process could then hold the lock of a file that is gone.
final class LockFile: Sendable {
    /// `nil` once the lock was given up.
    private let descriptor: Mutex<Int32?>

    /// - Throws: ``SQLiteOpenFailure`` when another holder exists or the file cannot be made.
    init(besideDatabase path: String, isShared: Bool = false) throws(SQLiteOpenFailure) {
        let file = path + ".lock"
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unusableLockFile(file, systemError: errno) }
        guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            throw code == EWOULDBLOCK ? .inUse(path) : .unusableLockFile(file, systemError: code)
        }
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        release()
    }

    /// Lets others open the database.
    func release() {
        descriptor.withLock { descriptor in
            if let descriptor { close(descriptor) }
            descriptor = nil
        }
    }
}
