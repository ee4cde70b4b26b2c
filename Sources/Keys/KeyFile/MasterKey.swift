/// One master secret and the name by which sealed values point to it.
package struct MasterKey: Sendable {
    /// Shape: 1–32 characters of `a-z 0-9 -`.
    package let id: String
    /// 32 bytes that nobody can guess.
    package let secret: Secret<[UInt8]>

    /// `nil` when the id or the length of the secret is wrong.
    package init?(id: String, secret: [UInt8]) {
        guard (1...32).contains(id.utf8.count), id.utf8.allSatisfy(Self.allows), secret.count == 32 else { return nil }
        self.id = id
        self.secret = Secret(secret)
    }

    private static func allows(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
