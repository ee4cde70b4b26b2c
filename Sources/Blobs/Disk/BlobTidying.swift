import Keys

/// Finds and takes away files that are no longer needed; every call blocks, so this is for the threads of the store.
struct BlobTidying: Sendable {
    let paths: BlobPaths

    /// Removes what nobody writes any more, and puts back what was withdrawn by a process that died.
    func clearTemporary() throws(DiskError) {
        for name in try DiskFolder.names(in: paths.temporary) {
            if let key = paths.withdrawnKey(name) {
                try putBack(key)
            } else {
                try removeAbandoned("\(paths.temporary)/\(name)")
            }
        }
    }

    func keys(olderThan seconds: Int64, probe: String) throws(DiskError) -> [BlobKey] {
        let limit = try now(probe) - seconds * 1000
        var keys: [BlobKey] = []
        for key in try paths.keys() {
            if let time = try modified(paths.file(of: key)), time < limit { keys.append(key) }
        }
        return keys
    }

    /// NB: the age is asked again once the file is out of reach. Storing the same content at the same moment either
    /// replaced it before, which made it young, or finds no file and makes a new one.
    func withdraw(_ key: BlobKey, olderThan seconds: Int64, probe: String) throws(DiskError) -> Bool {
        let limit = try now(probe) - seconds * 1000
        guard let before = try modified(paths.file(of: key)), before < limit else { return false }
        do throws(DiskError) {
            try DiskFolder.move(paths.file(of: key), to: paths.withdrawn(key))
        } catch {
            guard error.isMissing else { throw error }
            return false
        }
        guard let after = try modified(paths.withdrawn(key)) else { return false }
        guard after < limit else {
            try putBack(key)
            return false
        }
        return true
    }

    /// A file of the same content that was stored meanwhile is replaced by its equal.
    func putBack(_ key: BlobKey) throws(DiskError) {
        do throws(DiskError) {
            try DiskFolder.move(paths.withdrawn(key), to: paths.file(of: key))
        } catch {
            guard error.isMissing else { throw error }
            return
        }
        try DiskFolder.sync(paths.folders(of: key).inner)
    }

    private func removeAbandoned(_ path: String) throws(DiskError) {
        do throws(DiskError) {
            let file = try DiskFile(reading: path)
            if try file.tryToHold() { try DiskFolder.remove(path) }
        } catch {
            guard error.isMissing else { throw error }
        }
    }

    /// `nil` when there is no such file.
    func modified(_ path: String) throws(DiskError) -> Int64? {
        do throws(DiskError) {
            return try DiskFolder.modified(path)
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }

    /// What time the disk says it is: ages must not depend on the program's clock, which a demo may set.
    func now(_ probe: String) throws(DiskError) -> Int64 {
        let path = "\(paths.temporary)/\(probe)"
        let file = try DiskFile(creating: path)
        let time = try file.modified()
        try DiskFolder.remove(path)
        return time
    }
}
