/// The deadlines (截止时间) of a batch; the raw values are stored and name the texts.
package enum Deadline: String, Hashable, Sendable, CaseIterable {
    /// Of starting and first handing in (申报截止时间).
    case submission
    /// Of handing in again what was returned (修改截止时间, A-05).
    case correction
    /// Of the stages' decisions (审核截止时间).
    case review
    /// Of the units' orders (推荐排序截止时间).
    case ranking

    /// Whether it binds those who apply, and not those who review.
    package var isOfApplicants: Bool { self == .submission || self == .correction }
}
