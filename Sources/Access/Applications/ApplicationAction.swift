/// What somebody wants with an application.
package enum ApplicationAction: String, Hashable, Sendable, CaseIterable {
    case view
    /// Its history, comments and opinions.
    case viewHistory = "view-history"
    /// Its attachments, prints and exports.
    case download
    case edit
    case submit
    case recall
    case delete
    /// Answer a comment as the applicant.
    case reply
    /// Every verdict of the present holder: pass, report, return, reopen, pass back, reject, print the announcement.
    case review
    /// Write a comment as the present holder.
    case comment
    /// Lift a rejection that was a mistake.
    case reinstate
    /// Set the place in the unit's own order (推荐排序), now or after the pass.
    case rank
}
