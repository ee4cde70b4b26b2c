/// Base 64 with `-` and `_` and without padding (RFC 4648, section 5).
enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    /// The value of each sign; 255 for every other byte.
    private static let values: [UInt8] = alphabet.enumerated().reduce(into: Array(repeating: 255, count: 256)) {
        $0[Int($1.element)] = UInt8($1.offset)
    }

    static func encoded(_ bytes: some Collection<UInt8>) -> String {
        var signs: [UInt8] = []
        signs.reserveCapacity(bytes.count * 4 / 3 + 2)
        var (buffer, bits): (UInt32, UInt32) = (0, 0)
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                signs.append(alphabet[Int(buffer >> bits & 63)])
            }
        }
        if bits > 0 { signs.append(alphabet[Int(buffer << (6 - bits) & 63)]) }
        return String(decoding: signs, as: UTF8.self)
    }

    /// `nil` for every text but the one that ``encoded(_:)`` writes.
    static func decoded(_ signs: some Collection<UInt8>) -> [UInt8]? {
        guard signs.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(signs.count * 3 / 4)
        var (buffer, bits): (UInt32, UInt32) = (0, 0)
        for sign in signs {
            let value = values[Int(sign)]
            guard value < 64 else { return nil }
            buffer = buffer << 6 | UInt32(value)
            bits += 6
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
        }
        // What is left over belongs to no byte and is written as 0.
        return buffer & (1 << bits - 1) == 0 ? bytes : nil
    }
}
