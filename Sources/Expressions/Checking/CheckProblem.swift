/// One thing that is wrong with an expression, and where.
package struct CheckProblem: Hashable, Sendable {
    /// The part of the expression that is wrong.
    package let part: Expression
    package let reason: Reason

    package init(part: Expression, reason: Reason) {
        (self.part, self.reason) = (part, reason)
    }

    package enum Reason: Hashable, Sendable {
        /// No such name is in scope; the names that are, sorted.
        case unknownName(String, known: [String])
        /// The record has no such member; the members it has, sorted.
        case unknownMember(String, known: [String])
        /// A member was asked of something that is not a record.
        case notARecord(ValueType)
        case wrongType(expected: Expectation, found: ValueType)
        /// Two things that stand side by side do not fit each other.
        case mismatch(ValueType, ValueType)
        case wrongArgumentCount(expected: Int, found: Int)
        /// A text that should name a day, `YYYY-MM-DD`, does not.
        case notADate(String)
        /// The second operand of `matches` is no pattern, or not written out.
        case notAPattern(String)
    }
}

extension CheckProblem: CustomStringConvertible {
    /// One English sentence for people who write packs.
    package var description: String { "'\(part.text)': \(reason)" }
}

extension CheckProblem.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownName(let name, let known):
            "there is no name '\(name)'; expected one of \(known.joined(separator: ", "))"
        case .unknownMember(let name, let known):
            "there is no member '\(name)'; expected one of \(known.joined(separator: ", "))"
        case .notARecord(let type): "only a record has members, this is \(type)"
        case .wrongType(let expected, let found): "expected \(expected), found \(found)"
        case .mismatch(let left, let right): "\(left) and \(right) do not fit together"
        case .wrongArgumentCount(let expected, let found): "expected \(expected) arguments, found \(found)"
        case .notAPattern(let text): "expected a pattern, found '\(text)'"
        case .notADate(let text): "expected a day as YYYY-MM-DD, found '\(text)'"
        }
    }
}
