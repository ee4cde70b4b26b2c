/// Makes stored ids and random bytes; passed in, so that tests count instead.
package struct IDSource: Sendable {
    /// `count` bytes that nobody can guess.
    package let randomBytes: @Sendable (_ count: Int) -> [UInt8]

    package init(randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        self.randomBytes = randomBytes
    }

    /// A new id: 10 characters of time, so that rows lie in the order of their making, and 16 that cannot be guessed.
    package func next<Tag>(_ type: Identifier<Tag>.Type = Identifier<Tag>.self, at now: Instant) -> Identifier<Tag> {
        var bytes: [UInt8] = []
        var time = UInt64(clamping: now.milliseconds)
        for _ in 0..<10 {
            bytes.append(Self.alphabet[Int(time & 31)])
            time >>= 5
        }
        bytes.reverse()
        bytes.append(contentsOf: randomBytes(16).map { Self.alphabet[Int($0 & 31)] })
        return Identifier(trusted: String(decoding: bytes, as: UTF8.self))
    }

    /// 160 random bits as text, for session ids and other bearer secrets.
    package func secret() -> String {
        String(decoding: randomBytes(32).map { Self.alphabet[Int($0 & 31)] }, as: UTF8.self)
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
