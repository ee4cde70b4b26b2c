/// The letters of codes, a–z and A–Z only.
enum ASCIILetters {
    /// The bytes of `text` with small letters raised; unlike Unicode's rule, it makes no letter out of another sign.
    static func raised(_ text: String) -> [UInt8] {
        text.utf8.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 - 32 : $0 }
    }
}
