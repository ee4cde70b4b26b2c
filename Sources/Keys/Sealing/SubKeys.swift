import Crypto
import Foundation

/// The keys derived from one master secret, one for each purpose, so that no key serves two algorithms or uses.
struct SubKeys: Sendable, CustomReflectable {
    let values: SymmetricKey
    let files: SymmetricKey
    let lookups: SymmetricKey
    let digests: SymmetricKey
    let chain: SymmetricKey
    let fileNames: SymmetricKey

    init(_ master: MasterKey) {
        let secret = SymmetricKey(data: master.secret.revealed)
        func key(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Data("bole 1 \(purpose)".utf8), outputByteCount: 32)
        }
        values = key("values")
        files = key("files")
        lookups = key("lookups")
        digests = key("digests")
        chain = key("chain")
        fileNames = key("file names")
    }

    var customMirror: Mirror { Mirror(self, children: []) }
}
