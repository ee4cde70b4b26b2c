/// What a new password must look like.
package struct PasswordRule: Hashable, Sendable {
    /// In Unicode scalars.
    package let length: ClosedRange<Int>
    /// How many of the four classes must occur: upper case, lower case, digits, all other printable ASCII.
    package let classes: Int

    /// 8–20 printable ASCII characters without blank, at least three of the four classes.
    ///
    /// Source: R-AUTH-15, A-09.
    package static let standard = PasswordRule(length: 8...20, classes: 3)

    package init(length: ClosedRange<Int>, classes: Int) {
        self.length = length
        self.classes = classes
    }

    /// Every reason against `password`, in the order of ``PasswordProblem``; empty when it is good.
    package func problems(of password: String) -> [PasswordProblem] {
        let scalars = password.unicodeScalars
        var problems: [PasswordProblem] = []
        if scalars.count < length.lowerBound { problems.append(.tooShort) }
        if scalars.count > length.upperBound { problems.append(.tooLong) }
        let found = scalars.map(Self.characterClass)
        if found.contains(nil) { problems.append(.characterNotAllowed) }
        if Set(found.compactMap { $0 }).count < classes { problems.append(.tooFewClasses) }
        return problems
    }

    private enum CharacterClass {
        case upper, lower, digit, special
    }

    private static func characterClass(_ scalar: Unicode.Scalar) -> CharacterClass? {
        switch scalar {
        case "A"..."Z": .upper
        case "a"..."z": .lower
        case "0"..."9": .digit
        case "!"..."~": .special
        default: nil
        }
    }
}
