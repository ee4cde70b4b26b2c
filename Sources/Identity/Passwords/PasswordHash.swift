import Crypto
import CryptoExtras
import Foundation

/// A password as it is stored: `scrypt$N$r$p$<salt>$<hash>`, salt and hash in hexadecimal digits.
struct PasswordHash: Hashable, Sendable {
    let cost: ScryptCost
    let salt: [UInt8]
    let hash: [UInt8]

    static let saltSize = 16
    private static let hashSize = 32

    init(cost: ScryptCost, salt: [UInt8], hash: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// `nil` when `text` has another shape.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]),
            let cost = ScryptCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism),
            let salt = Self.bytes(parts[4]), let hash = Self.bytes(parts[5]), salt.count == Self.saltSize,
            hash.count == Self.hashSize
        else { return nil }
        self.init(cost: cost, salt: salt, hash: hash)
    }

    var text: String {
        "scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)$\(Self.hex(salt))$\(Self.hex(hash))"
    }

    /// Does the work, which blocks its thread; `nil` when there is not enough memory.
    static func make(_ password: String, cost: ScryptCost, salt: [UInt8]) -> PasswordHash? {
        // safe: the parameters are checked, so what is left to fail is memory.
        let key = try? KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: Data(salt), outputByteCount: hashSize, rounds: cost.rounds,
            blockSize: cost.blockSize, parallelism: cost.parallelism)
        return key.map { PasswordHash(cost: cost, salt: salt, hash: $0.withUnsafeBytes(Array.init)) }
    }

    /// Whether both hold the same hash, in a time that does not depend on where they differ.
    func hasSameHash(as other: PasswordHash) -> Bool {
        hash.count == other.hash.count && zip(hash, other.hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        let digits = Array(hex.utf8)
        guard digits.count.isMultiple(of: 2), digits.allSatisfy({ "0123456789abcdef".utf8.contains($0) })
        else { return nil }
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
        }
    }
}
