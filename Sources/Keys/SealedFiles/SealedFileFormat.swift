import Crypto
import Foundation

/// The layout of a sealed file.
///
/// Header: `bole-sf1`, one byte with the length of the key id, the key id, 16 random bytes. Then chunks of 64 KiB, each
/// followed by its 16-byte tag; only the last may be shorter, and it is empty only when the file is. Every file has its
/// own key (HKDF of the file key and the 16 bytes); the nonce of a chunk is its number and a mark on the last one, so
/// that a chunk left out, moved, doubled or cut off does not open.
enum SealedFileFormat {
    static let magic = Array("bole-sf1".utf8)
    static let saltSize = 16
    static let chunkSize = 64 * 1024
    static let tagSize = 16

    static func header(keyID: String, salt: [UInt8]) -> [UInt8] {
        magic + [UInt8(clamping: keyID.utf8.count)] + Array(keyID.utf8) + salt
    }

    static func fileKey(_ key: SymmetricKey, header: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, salt: header.suffix(saltSize), info: Data("bole file 1".utf8), outputByteCount: 32)
    }

    static func nonce(chunk: UInt64, isLast: Bool) -> [UInt8] {
        let number = (0..<8).map { UInt8(truncatingIfNeeded: chunk >> (56 - 8 * UInt64($0))) }
        return [0, 0, 0] + number + [isLast ? 1 : 0]
    }
}
