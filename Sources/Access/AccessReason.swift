/// Why something that exists is forbidden; the raw values name the texts.
package enum AccessReason: String, Hashable, Sendable, CaseIterable {
    /// Only the applicant may.
    case notTheApplicant = "not-the-applicant"
    /// Only the unit that has the application now may.
    case notTheHolder = "not-the-holder"
    /// Nobody reviews his own application, also not through another account.
    case ownApplication = "own-application"
    /// Not while the application stands where it stands.
    case notInThisState = "not-in-this-state"
    /// An auditor changes nothing.
    case readOnly = "read-only"
    /// The page belongs to a role which the account has not got.
    case roleMissing = "role-missing"
}
