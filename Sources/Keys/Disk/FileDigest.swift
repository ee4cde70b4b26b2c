import Crypto
import Foundation

/// The SHA-256 of files, as `sha256sum` prints it.
package enum FileDigest {
    private static let pieceSize = 256 * 1024

    /// 64 hexadecimal digits, and the size in bytes. Blocks its thread.
    package static func sha256(of path: String) throws(DiskError) -> (digest: String, size: Int) {
        let file = try DiskFile(reading: path)
        var hash = SHA256()
        var size = 0
        while true {
            let piece = try file.read(upTo: pieceSize)
            guard !piece.isEmpty else { return (Hex.encoded(hash.finalize()), size) }
            size += piece.count
            hash.update(data: piece)
        }
    }

    /// Copies a file and returns the SHA-256 of what was copied; the disk holds the copy when this returns.
    ///
    /// - Throws: `DiskError.isExisting` when there is something at `target`.
    package static func copy(_ path: String, to target: String) throws(DiskError) -> (digest: String, size: Int) {
        let source = try DiskFile(reading: path)
        let copy = try DiskFile(creating: target)
        var hash = SHA256()
        var size = 0
        while true {
            let piece = try source.read(upTo: pieceSize)
            guard !piece.isEmpty else { break }
            size += piece.count
            hash.update(data: piece)
            try copy.write(piece)
        }
        try copy.sync()
        return (Hex.encoded(hash.finalize()), size)
    }
}
