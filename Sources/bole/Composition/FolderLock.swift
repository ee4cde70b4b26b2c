import SQLiteDriver

/// The right to work on a data folder: one process has it alone, or several share it where the databases are elsewhere.
struct FolderLock: Sendable {
    private let lock: SQLiteLock

    /// - Throws: a sentence for the operator when another process has it.
    init(_ folder: DataFolder, isShared: Bool = false) throws {
        do throws(SQLiteOpenFailure) {
            lock = try SQLiteLock(beside: folder.lockPath, isShared: isShared)
        } catch {
            guard case .inUse = error else { throw error }
            throw Refusal("\(folder.path) is in use by another process: stop it first")
        }
    }

    func release() {
        lock.release()
    }

    /// Whether one process has the folder alone, so that it must be asked.
    static func isHeld(_ folder: DataFolder) -> Bool {
        SQLiteLock.isHeld(beside: folder.lockPath)
    }

    /// Whether any process works with the folder, also one that shares it.
    static func isInUse(_ folder: DataFolder) -> Bool {
        SQLiteLock.isInUse(beside: folder.lockPath)
    }
}
