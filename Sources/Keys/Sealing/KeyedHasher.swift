import Crypto
import Foundation

/// An HMAC-SHA256 over bytes that come in pieces.
package struct KeyedHasher: Sendable {
    private var hash: HMAC<SHA256>

    init(key: SymmetricKey) {
        hash = HMAC<SHA256>(key: key)
    }

    package mutating func update(_ bytes: some Collection<UInt8>) {
        hash.update(data: Array(bytes))
    }

    /// 64 hexadecimal digits over all bytes so far.
    package func finish() -> String {
        Hex.encoded(hash.finalize())
    }
}
