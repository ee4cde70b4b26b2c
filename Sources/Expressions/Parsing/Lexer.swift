/// Cuts a text into tokens.
struct Lexer {
    private let source: Substring.UTF8View
    private var position: Substring.UTF8View.Index

    init(_ text: String) {
        source = text[...].utf8
        position = source.startIndex
    }

    /// Every token with its offset in bytes; the last one is `.end`.
    static func tokens(of text: String) throws(ExpressionSyntaxError) -> [(token: Token, offset: Int)] {
        var lexer = Lexer(text)
        var tokens: [(token: Token, offset: Int)] = []
        while true {
            lexer.skipBlanks()
            let offset = lexer.offset
            let token = try lexer.next()
            tokens.append((token, offset))
            if token == .end { return tokens }
        }
    }

    private var offset: Int { source.distance(from: source.startIndex, to: position) }

    private var current: UInt8? { position < source.endIndex ? source[position] : nil }

    private func failure(_ kind: ExpressionSyntaxError.Kind, at offset: Int? = nil) -> ExpressionSyntaxError {
        ExpressionSyntaxError(offset: offset ?? self.offset, kind: kind)
    }

    private mutating func take(while belongs: (UInt8) -> Bool) -> Substring {
        let start = position
        while let byte = current, belongs(byte) { source.formIndex(after: &position) }
        return Substring(source[start..<position])
    }

    private mutating func skipBlanks() {
        _ = take { $0 == UInt8(ascii: " ") || $0 == 9 || $0 == 10 || $0 == 13 }
    }

    private mutating func next() throws(ExpressionSyntaxError) -> Token {
        guard let byte = current else { return .end }
        if byte.isDigit { return .number(takeNumber()) }
        if byte.startsName { return .name(String(take { $0.startsName || $0.isDigit })) }
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return .text(try takeText(quote: byte)) }
        return .symbol(try takeSymbol())
    }

    private mutating func takeNumber() -> Substring {
        let start = position
        _ = take(while: \.isDigit)
        let afterWhole = position
        if current == UInt8(ascii: ".") {
            source.formIndex(after: &position)
            // `5.size()`: the point belongs to a method.
            if take(while: \.isDigit).isEmpty { position = afterWhole }
        }
        return Substring(source[start..<position])
    }

    private mutating func takeText(quote: UInt8) throws(ExpressionSyntaxError) -> String {
        let start = offset
        source.formIndex(after: &position)
        var text = ""
        while true {
            text += take { $0 != quote && $0 != UInt8(ascii: "\\") && $0 != 10 && $0 != 13 }
            guard let byte = current, byte != 10, byte != 13 else { throw failure(.unfinishedText, at: start) }
            if byte == quote {
                source.formIndex(after: &position)
                return text
            }
            text.unicodeScalars.append(try takeEscape(start: start))
        }
    }

    private mutating func takeEscape(start: Int) throws(ExpressionSyntaxError) -> Unicode.Scalar {
        let backslash = offset
        source.formIndex(after: &position)
        guard let byte = current else { throw failure(.unfinishedText, at: start) }
        source.formIndex(after: &position)
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): return Unicode.Scalar(byte)
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        default: throw failure(.unknownEscape, at: backslash)
        }
    }

    private static let symbols = [
        "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "+", "-", "*", "/", "%", "?", ":", "(", ")", "[", "]", ",",
        ".",
    ]

    private mutating func takeSymbol() throws(ExpressionSyntaxError) -> String {
        guard let symbol = Self.symbols.first(where: { source[position...].starts(with: $0.utf8) })
        else { throw failure(.unexpectedCharacter) }
        source.formIndex(&position, offsetBy: symbol.utf8.count)
        return symbol
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    fileprivate var startsName: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
            || self == UInt8(ascii: "_")
    }
}
