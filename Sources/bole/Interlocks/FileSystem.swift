import Foundation

/// The file system on which a folder lies.
struct FileSystem: Sendable {
    /// The kernel's name of its kind, such as `ext4`; `nil` where it cannot be found out.
    let kind: String?
    let freeBytes: Int64
    let totalBytes: Int64

    /// `nil` when the system does not tell, for instance because there is no such folder.
    init?(of path: String) {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        kind = Self.kind(of: path)
        let block = Int64(clamping: status.f_frsize)
        freeBytes = Self.product(Int64(clamping: status.f_bavail), block)
        totalBytes = Self.product(Int64(clamping: status.f_blocks), block)
    }

    /// Kinds whose locks, or whose word that something is on the disk, cannot be relied on.
    private static let unsafeKinds = [
        "nfs", "cifs", "smb", "afs", "coda", "9p", "ceph", "fuse", "tmpfs", "ramfs", "vboxsf", "prl_fs", "gfs", "ocfs",
        "lustre", "glusterfs",
    ]

    /// The name of the kind when no database may lie on it.
    var unsafeName: String? {
        guard let kind, Self.unsafeKinds.contains(where: kind.hasPrefix), kind != "fuseblk" else { return nil }
        return kind
    }

    /// Whether it forgets everything when the machine stops.
    var isVolatile: Bool { kind == "tmpfs" || kind == "ramfs" }

    var hasLittleLeft: Bool { freeBytes < totalBytes / 10 }

    /// The kind of the last mount on the longest mount point above `path`; source: `man 5 proc_pid_mountinfo`.
    private static func kind(of path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        let folder = String(cString: real)
        // The file has no size to go by, so it is read to its end.
        guard let file = FileHandle(forReadingAtPath: "/proc/self/mountinfo") else { return nil }
        let text = String(decoding: file.readDataToEndOfFile(), as: UTF8.self)
        var best: (length: Int, kind: String)?
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 6, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { continue }
            let point = words[4].replacing("\\040", with: " ")
            let isAbove = point == "/" || folder == point || folder.hasPrefix(point + "/")
            guard isAbove, point.utf8.count >= best?.length ?? 0 else { continue }
            best = (point.utf8.count, String(words[dash + 1]))
        }
        return best?.kind
    }

    private static func product(_ blocks: Int64, _ size: Int64) -> Int64 {
        let (bytes, overflow) = blocks.multipliedReportingOverflow(by: size)
        return overflow ? .max : bytes
    }
}
