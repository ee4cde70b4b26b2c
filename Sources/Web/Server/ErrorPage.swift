package import Parsing

/// What an error page shows: already decided, no detail of the inside.
package struct ErrorPage: Sendable {
    /// The HTTP status, 400–599.
    package let status: Int
    /// The key of the sentence to show, in the text catalogue.
    package let textKey: String
    /// Names the request in the log, so that the person can quote it.
    package let requestID: String
    /// What was typed into a form whose token was stale, to be offered for sending again; never a password.
    package let repost: Repost?

    /// A form to show again with a fresh token.
    package struct Repost: Sendable {
        /// The path to which it was sent, with its query.
        package let action: String
        package let fields: FormFields
    }
}
