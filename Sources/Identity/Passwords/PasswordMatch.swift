/// The answer to a typed password.
package enum PasswordMatch: Hashable, Sendable {
    /// The password is right; when `isOutdated`, hash it anew, because the cost has been changed since.
    case matches(isOutdated: Bool)
    /// Wrong password, or no such account.
    case differs
}
