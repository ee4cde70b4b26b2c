/// A question that is asked once before an event goes through.
package enum Confirmation: String, Hashable, Sendable, CaseIterable {
    /// Hand in although comments are neither answered nor followed?
    case unansweredComments = "unanswered-comments"
    /// Is the public announcement over (公示是否已完成, A-14)?
    case publicityOver = "publicity-over"
    /// End it for good (请慎重选择, R-REVIEW-28)?
    case rejection
}
