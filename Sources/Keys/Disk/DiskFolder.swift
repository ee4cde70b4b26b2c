#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Operations on folders and on names in them; every call blocks its thread.
package enum DiskFolder {
    /// Makes the folder, readable by its owner only; does nothing when it is there.
    ///
    /// The parent must exist; it is synced when the folder is new.
    package static func create(_ path: String) throws(DiskError) {
        if mkdir(path, 0o700) == 0 { return try sync(parent(of: path)) }
        guard errno == EEXIST else { throw DiskError("create", path) }
    }

    /// Returns when the disk holds the names in the folder.
    package static func sync(_ path: String) throws(DiskError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskError("open", path) }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else { throw DiskError("sync", path) }
    }

    /// Gives a file its final name, replacing what has it; sync the folder afterwards.
    package static func move(_ path: String, to target: String) throws(DiskError) {
        guard rename(path, target) == 0 else { throw DiskError("rename to \(target)", path) }
    }

    /// Removes a file; does nothing when there is none.
    package static func remove(_ path: String) throws(DiskError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw DiskError("remove", path) }
    }

    /// When the file was last written, in milliseconds since 1970, by the clock of its disk.
    ///
    /// - Throws: `DiskError.isMissing` when there is no such file.
    package static func modified(_ path: String) throws(DiskError) -> Int64 {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw DiskError("examine", path) }
        return status.modified
    }

    package static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// The names in the folder, in no order.
    package static func names(in path: String) throws(DiskError) -> [String] {
        guard let folder = opendir(path) else { throw DiskError("list", path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = Self.name(of: entry)
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    /// NB: an entry is only as long as its name. The field is declared with 256 bytes, so it must never be copied as a
    /// whole, not even to ask for its size: that would read beyond the end of the listing.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return "" }
        return String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
    }

    /// The folder in which `path` lies.
    package static func parent(of path: String) -> String {
        guard let slash = path.utf8.dropLast().lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
