/// Turns `$n` into `?n` outside strings, quoted names and comments.
///
/// SQLite takes `$2` for a name and numbers names by first appearance, so that `$2 … $1` bound by position would swap
/// its values silently.
package struct PlaceholderScanner {
    private let source: [UInt8]
    private var output: [UInt8] = []
    private var position = 0

    /// `text` with every placeholder in SQLite's own numbering.
    package static func rewrite(_ text: String) -> String {
        var scanner = PlaceholderScanner(source: Array(text.utf8))
        scanner.scan()
        return String(decoding: scanner.output, as: UTF8.self)
    }

    private init(source: [UInt8]) {
        self.source = source
        output.reserveCapacity(source.count)
    }

    private mutating func scan() {
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): copyQuoted(until: byte)
            case UInt8(ascii: "["): copyQuoted(until: UInt8(ascii: "]"))
            case UInt8(ascii: "-") where peek(1) == byte: copy { $0 == UInt8(ascii: "\n") }
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): copyBlockComment()
            case UInt8(ascii: "$") where peek(1).map(Self.isDigit) == true: copyPlaceholder()
            case _ where Self.isWord(byte): copyWord()
            default: copyOne()
            }
        }
    }

    private func peek(_ distance: Int = 0) -> UInt8? {
        position + distance < source.count ? source[position + distance] : nil
    }

    private mutating func copyOne() {
        guard let byte = peek() else { return }
        output.append(byte)
        position += 1
    }

    private mutating func copy(until ends: (UInt8) -> Bool) {
        while let byte = peek(), !ends(byte) { copyOne() }
    }

    /// A doubled quote inside is read as the end of one quotation and the start of the next, with the same result.
    private mutating func copyQuoted(until end: UInt8) {
        copyOne()
        copy { $0 == end }
        copyOne()
    }

    private mutating func copyBlockComment() {
        copyOne()
        copyOne()
        while peek() != nil, !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { copyOne() }
        copyOne()
        copyOne()
    }

    private mutating func copyPlaceholder() {
        output.append(UInt8(ascii: "?"))
        position += 1
        copy { !Self.isDigit($0) }
    }

    /// SQLite allows `$` inside a name, where it is no placeholder.
    private mutating func copyWord() {
        copy { !Self.isWord($0) && $0 != UInt8(ascii: "$") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...:
            true
        default: isDigit(byte)
        }
    }
}
