/// A password (初始密码) that the program makes for a new account, shown once and to be changed at the first login.
package enum InitialPassword {
    private static let upper = Array("ABCDEFGHJKLMNPQR".utf8)
    private static let digits = Array("23456789".utf8)
    private static let lower = Array("abcdefghijkmnpqr".utf8)
    private static let others = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)

    /// Twelve characters that cannot be mistaken for each other, of three classes, with 56 bits of chance (R-AUTH-40).
    ///
    /// `nil` when the source of randomness gave too few bytes.
    package static func make(randomBytes: (_ count: Int) -> [UInt8]) -> String? {
        let bytes = randomBytes(12)
        guard bytes.count == 12 else { return nil }
        let alphabets = [upper, digits, lower] + Array(repeating: others, count: 9)
        // Every alphabet has a power of two of characters, so that none is likelier than another.
        let characters = zip(bytes, alphabets).map { byte, alphabet in alphabet[Int(byte) & (alphabet.count - 1)] }
        return String(decoding: characters, as: UTF8.self)
    }
}
