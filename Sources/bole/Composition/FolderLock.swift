import SQLiteDriver

/// The right to work on a data folder, which one process at a time has.
struct FolderLock: Sendable {
    private let lock: SQLiteLock

    /// - Throws: a sentence for the operator when another process has it.
    init(_ folder: DataFolder) throws {
        do throws(SQLiteOpenFailure) {
            lock = try SQLiteLock(beside: folder.lockPath)
        } catch {
            guard case .inUse = error else { throw error }
            throw Refusal("\(folder.path) is in use by another process: stop it first")
        }
    }

    func release() {
        lock.release()
    }

    static func isHeld(_ folder: DataFolder) -> Bool {
        SQLiteLock.isHeld(beside: folder.lockPath)
    }
}
