import Crypto
import Foundation

/// Seals personal values and files at rest, and makes the keyed hashes by which they are found and checked.
///
/// Values: AES-256-GCM under a random nonce. A context such as `persons.id_number` is bound in, so that a value copied
/// into another column does not open.
package struct Sealer: Sendable, CustomStringConvertible, CustomReflectable {
    let current: (id: String, keys: SubKeys)
    /// The keys of the first master secret, which name things and therefore never change.
    let naming: SubKeys
    let all: [String: SubKeys]
    let randomBytes: @Sendable (_ count: Int) -> [UInt8]

    package init(keys file: KeyFile, randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        current = (file.last.id, SubKeys(file.last))
        naming = SubKeys(file.first)
        all = Dictionary(file.keys.map { ($0.id, SubKeys($0)) }, uniquingKeysWith: { first, _ in first })
        self.randomBytes = randomBytes
    }

    package var description: String { "Sealer(***)" }
    package var customMirror: Mirror { Mirror(self, children: []) }

    /// - Throws: `noRandomness`.
    package func seal(_ plain: [UInt8], context: String) throws(SealError) -> Sealed {
        let nonceBytes = randomBytes(12)
        // safe: both fail only for a nonce of another length.
        guard let nonce = try? AES.GCM.Nonce(data: nonceBytes),
            let box = try? AES.GCM.seal(
                plain, using: current.keys.values, nonce: nonce, authenticating: Self.bound(current.id, context))
        else { throw .noRandomness }
        return Sealed(keyID: current.id, box: nonceBytes + Array(box.ciphertext) + Array(box.tag))
    }

    /// - Throws: `noRandomness`.
    package func seal(_ plain: String, context: String) throws(SealError) -> Sealed {
        try seal(Array(plain.utf8), context: context)
    }

    /// The bytes that were sealed under the same context.
    ///
    /// - Throws: `unknownKey`, `notAuthentic`.
    package func open(_ sealed: Sealed, context: String) throws(SealError) -> [UInt8] {
        guard let keys = all[sealed.keyID] else { throw .unknownKey(id: sealed.keyID) }
        // safe: every failure means the same, a box that this key did not seal for this context.
        guard let box = try? AES.GCM.SealedBox(combined: sealed.box),
            let plain = try? AES.GCM.open(box, using: keys.values, authenticating: Self.bound(sealed.keyID, context))
        else { throw .notAuthentic }
        return Array(plain)
    }

    /// The text that was sealed under the same context.
    ///
    /// - Throws: `unknownKey`, `notAuthentic`, `notText`.
    package func openText(_ sealed: Sealed, context: String) throws(SealError) -> String {
        guard let text = String(validating: try open(sealed, context: context), as: UTF8.self) else { throw .notText }
        return text
    }

    /// Whether the text was sealed with the last key, so that sealing it anew would change nothing but the nonce.
    package func isCurrent(_ sealed: String) -> Bool {
        sealed.hasPrefix(Sealed.beginning(keyID: current.id))
    }

    /// Three lines: the purpose, the key's id, the context.
    private static func bound(_ keyID: String, _ context: String) -> [UInt8] {
        let (purpose, end) = ("bole value 1\n".utf8, UInt8(ascii: "\n"))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(purpose.count + keyID.utf8.count + 1 + context.utf8.count)
        bytes += purpose
        bytes += keyID.utf8
        bytes.append(end)
        bytes += context.utf8
        return bytes
    }
}
