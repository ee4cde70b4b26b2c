/// Reads a pattern by recursive descent; every part is `nil` where the text is no pattern.
struct PatternReader {
    private let signs: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    init(_ text: String) {
        signs = Array(text.unicodeScalars)
    }

    mutating func whole() -> PatternNode? {
        guard signs.count <= Pattern.lengthLimit, let node = choice(), position == signs.count else { return nil }
        return node
    }

    private var sign: Unicode.Scalar? { position < signs.count ? signs[position] : nil }

    private mutating func take() -> Unicode.Scalar? {
        guard let sign else { return nil }
        position += 1
        return sign
    }

    private mutating func accept(_ wanted: Unicode.Scalar) -> Bool {
        guard sign == wanted else { return false }
        position += 1
        return true
    }

    // MARK: Parts, loosest first

    private mutating func choice() -> PatternNode? {
        guard let first = sequence() else { return nil }
        var branches = [first]
        while accept("|") {
            guard let next = sequence() else { return nil }
            branches.append(next)
        }
        return branches.count == 1 ? first : .choice(branches)
    }

    private mutating func sequence() -> PatternNode? {
        var parts: [PatternNode] = []
        while let sign, sign != "|", sign != ")" {
            guard let part = repeated() else { return nil }
            parts.append(part)
        }
        return .sequence(parts)
    }

    private mutating func repeated() -> PatternNode? {
        guard let part = atom() else { return nil }
        guard let sign, "*+?{".unicodeScalars.contains(sign) else { return part }
        guard !part.isEdge, let bounds = bounds() else { return nil }
        if let next = self.sign, "*+?{".unicodeScalars.contains(next) { return nil }
        return .repeated(part, least: bounds.least, most: bounds.most)
    }

    private mutating func bounds() -> (least: Int, most: Int?)? {
        switch take() {
        case "*": return (0, nil)
        case "+": return (1, nil)
        case "?": return (0, 1)
        default: return counts()
        }
    }

    /// `n}`, `n,}` or `n,m}`.
    private mutating func counts() -> (least: Int, most: Int?)? {
        guard let least = number(), least <= Pattern.repeatLimit else { return nil }
        var most: Int? = least
        if accept(",") { most = number() }
        guard accept("}"), most.map({ $0 >= least && $0 <= Pattern.repeatLimit }) ?? true else { return nil }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let sign, ("0"..."9").contains(sign), digits.utf8.count < 3 {
            digits.unicodeScalars.append(sign)
            position += 1
        }
        return Int(digits)
    }

    private mutating func atom() -> PatternNode? {
        guard let sign = take() else { return nil }
        switch sign {
        case "(": return group()
        case "[": return set().map(PatternNode.sign)
        case ".": return .sign(.any)
        case "^": return .start
        case "$": return .finish
        case "\\": return escape().map(PatternNode.sign)
        case "*", "+", "?", "{", "}", "]": return nil
        default: return .sign(.one(sign.value))
        }
    }

    private mutating func group() -> PatternNode? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 20 else { return nil }
        if accept("?"), !accept(":") { return nil }
        guard let inner = choice(), accept(")") else { return nil }
        return inner
    }

    // MARK: Signs

    /// A class, or one sign that would mean something else without the backslash.
    private mutating func escape() -> SignTest? {
        switch take() {
        case "d": return .digit
        case "w": return .word
        case "s": return .space
        case "D": return .not(.digit)
        case "W": return .not(.word)
        case "S": return .not(.space)
        case "n": return .one(10)
        case "r": return .one(13)
        case "t": return .one(9)
        case let sign?: return sign.isASCII && !SignTest.word.holds(sign.value) ? .one(sign.value) : nil
        case nil: return nil
        }
    }

    private mutating func set() -> SignTest? {
        let isNegated = accept("^")
        var tests: [SignTest] = []
        while !accept("]") {
            guard let test = range() else { return nil }
            tests.append(test)
        }
        guard !tests.isEmpty else { return nil }
        return isNegated ? .not(.either(tests)) : .either(tests)
    }

    private mutating func range() -> SignTest? {
        guard let first = member() else { return nil }
        guard sign == "-", position + 1 < signs.count, signs[position + 1] != "]" else { return first }
        position += 1
        guard case .one(let least) = first, case .one(let most)? = member(), least <= most else { return nil }
        return .range(least, most)
    }

    private mutating func member() -> SignTest? {
        switch take() {
        case "\\": return escape()
        case "[", nil: return nil
        case let sign?: return .one(sign.value)
        }
    }
}
