/// Why a text is not an expression, and where it stops being one.
package struct ExpressionSyntaxError: Error, Hashable, Sendable {
    /// Where, in bytes of UTF-8 from the start of the text.
    package let offset: Int
    package let kind: Kind

    package init(offset: Int, kind: Kind) {
        (self.offset, self.kind) = (offset, kind)
    }

    package enum Kind: Hashable, Sendable {
        case tooLong(limit: Int)
        case tooDeep(limit: Int)
        case unexpectedCharacter
        case unfinishedText
        /// A backslash before something other than `\`, a quotation mark, `n`, `r` or `t`.
        case unknownEscape
        /// A whole number beyond 64 bits, or a decimal with more than 14 digits before or 4 after the point.
        case numberOutOfRange
        /// Another token stands where an operand, a name or a closing bracket was wanted.
        case expected(Expected)
        case unknownFunction(String)
        /// `a < b < c`: comparisons do not chain.
        case chainedComparison
        /// Something follows the end of the expression.
        case trailing
    }

    package enum Expected: Hashable, Sendable {
        case operand
        case name
        /// A variable and a body after the list of a comprehension.
        case variable
        case token(String)
    }
}

extension ExpressionSyntaxError: CustomStringConvertible {
    /// One English sentence for people who write packs.
    package var description: String { "at byte \(offset): \(kind)" }
}

extension ExpressionSyntaxError.Kind: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLong(let limit): "the expression is longer than \(limit) bytes"
        case .tooDeep(let limit): "the expression nests deeper than \(limit)"
        case .unexpectedCharacter: "this character has no meaning here"
        case .unfinishedText: "the closing quotation mark is missing"
        case .unknownEscape: "unknown escape; expected one of \\\\ \\' \\\" \\n \\r \\t"
        case .numberOutOfRange: "the number is too large or has more than four places"
        case .expected(let expected): "expected \(expected)"
        case .unknownFunction(let name): "there is no function '\(name)' of this form"
        case .chainedComparison: "comparisons do not chain; join two by &&"
        case .trailing: "expected the end or an operator"
        }
    }
}

extension ExpressionSyntaxError.Expected: CustomStringConvertible {
    package var description: String {
        switch self {
        case .operand: "a value, a name or a function"
        case .name: "a name"
        case .variable: "a variable's name"
        case .token(let token): "'\(token)'"
        }
    }
}
