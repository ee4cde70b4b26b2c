extension StageDefinition {
    /// What a stage does; a closed set with room for joint reviews, score sheets, ballots and draws.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// One unit reads and decides (审核).
        case review
    }

    /// Where a return (退回) leads.
    package enum ReturnMode: String, Hashable, Sendable, CaseIterable {
        /// Straight to the applicant.
        case direct
        /// One level down (逐级退回): to the stage before, from the first stage to the applicant.
        case stepwise
        /// To the applicant or any stage before, as the reviewer chooses.
        case choose
    }

    /// Which opinions the holder fills in.
    package enum OpinionScope: String, Hashable, Sendable, CaseIterable {
        /// His own unit's (所属单位推荐意见).
        case own
        /// His own, beside the opinions of the levels below (各级单位推荐意见). Source: R-REVIEW-33, A-27.
        case allLevels = "all-levels"
    }

    /// To what a comment (修改意见) is anchored.
    package enum CommentLevel: String, Hashable, Sendable, CaseIterable {
        case application
        case section
        case field
    }
}
