/// What may stand as a name in an expression.
enum Names {
    static let reserved: Set<String> = ["true", "false", "null", "in"]

    /// ASCII letters, digits and `_`, not beginning with a digit.
    static func isMember(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
    }

    /// A member's name that is not a word of the language: what a path or a variable begins with.
    static func isName(_ text: String) -> Bool { isMember(text) && !reserved.contains(text) }
}
