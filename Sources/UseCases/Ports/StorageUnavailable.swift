/// The database or the disk cannot be used at present; whoever asked should come back shortly.
///
/// Nothing was acknowledged. Mostly nothing was changed either; when the connection was lost at the commit, nobody
/// knows, and the page must be looked at again.
package struct StorageUnavailable: Error, Hashable, Sendable {
    /// What is the matter.
    package enum Reason: String, CaseIterable, Sendable {
        /// Too much is waiting, or others were first too often.
        case busy
        /// There is no connection to the database.
        case unreachable
        /// The disk has no room left.
        case full
        /// The disk cannot be written, or not be read.
        case failing
    }

    package let reason: Reason
    /// The engine's own sentence, for logs only.
    package let detail: String

    package init(_ reason: Reason, detail: String) {
        (self.reason, self.detail) = (reason, detail)
    }
}
