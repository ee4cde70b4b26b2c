/// Why a new password is refused.
package enum PasswordProblem: Hashable, Sendable, CaseIterable {
    case tooShort
    case tooLong
    /// A blank, or a character that is not printable ASCII.
    case characterNotAllowed
    /// Fewer classes than asked of upper case, lower case, digits and special characters.
    case tooFewClasses
}
