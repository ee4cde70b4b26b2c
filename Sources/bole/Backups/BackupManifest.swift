import Foundation

/// Which files a backup has and what is in them, in the format of `sha256sum`: `<64 digits>  <path>` on each line.
///
/// It is the last file that a backup gets: a folder without it is no backup.
struct BackupManifest: Sendable {
    static let fileName = "MANIFEST"

    /// The digest of each file by its path inside the backup.
    private(set) var digests: [String: String] = [:]

    init() {}

    /// `nil` when a line has another form or a path leads out of the folder.
    init?(_ text: String) {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].utf8.count == 64, parts[1].hasPrefix(" ") else { return nil }
            let path = String(parts[1].dropFirst())
            guard Self.isInside(path), digests[path] == nil else { return nil }
            digests[path] = String(parts[0])
        }
    }

    mutating func add(_ path: String, digest: String) {
        digests[path] = digest
    }

    var text: String {
        digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    }

    private static func isInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && path != fileName
    }
}
