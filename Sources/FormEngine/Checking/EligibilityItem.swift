/// One row of what somebody can know before he applies: the same rule as in the check before submission.
package struct EligibilityItem: Hashable, Sendable {
    package enum Verdict: Hashable, Sendable, CaseIterable {
        /// 符合.
        case met
        /// 不符合.
        case unmet
        /// It depends on what has yet to be filled in (填写后判断).
        case open
    }

    package let rule: String
    package let title: String
    package let verdict: Verdict
    /// What was looked at, as far as it is known.
    package let seen: [CheckItem.Seen]
    /// Why it is not met; empty otherwise.
    package let message: String
}
