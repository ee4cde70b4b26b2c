/// The 18-character unified social credit code (统一社会信用代码).
///
/// Source: GB 32100-2015, check character by MOD 31; characters 9–17 are the organisation code of GB 11714-1997.
package struct CreditCode: Hashable, Sendable {
    package let text: String

    /// `nil` unless both check characters are right. Lower-case letters are accepted and raised.
    package init?(_ text: String) {
        let bytes = ASCIILetters.raised(text)
        guard bytes.count == 18, Self.checkCharacter(of: bytes[..<17]) == bytes[17],
            OrganisationCode.isValid(body: bytes[8..<16], check: bytes[16])
        else { return nil }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    /// The check character for the first 17, as an ASCII byte; `nil` when one of them is outside the alphabet.
    package static func checkCharacter(of body: some Collection<UInt8>) -> UInt8? {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
        var sum = 0
        var weight = 1
        for byte in body {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            sum += value * weight
            weight = weight * 3 % 31
        }
        return alphabet[(31 - sum % 31) % 31]
    }
}

/// The nine-character organisation code (组织机构代码), GB 11714-1997.
package enum OrganisationCode {
    /// Accepts `12345678-X` and the same without the hyphen.
    package static func isValid(_ text: String) -> Bool {
        var bytes = ASCIILetters.raised(text)
        if bytes.count == 10, bytes[8] == UInt8(ascii: "-") { bytes.remove(at: 8) }
        guard bytes.count == 9 else { return false }
        return isValid(body: bytes[..<8], check: bytes[8])
    }

    static func isValid(body: some Collection<UInt8>, check: UInt8) -> Bool {
        checkCharacter(of: body) == check
    }

    /// The check character for eight characters, as an ASCII byte.
    package static func checkCharacter(of body: some Collection<UInt8>) -> UInt8? {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        var sum = 0
        for (byte, weight) in zip(body, weights) {
            guard let value = value(of: byte) else { return nil }
            sum += value * weight
        }
        let check = (11 - sum % 11) % 11
        return check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check)
    }

    private static func value(of byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
