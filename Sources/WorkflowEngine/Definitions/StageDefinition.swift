package import Domain

/// One stage (审核环节) of a programme's workflow and which parts of the general model it uses.
///
/// Everything is off unless a pack switches it on, except that a return needs a comment. Source: §15.7.
package struct StageDefinition: Hashable, Sendable {
    /// Unique within the workflow.
    package let id: StageID
    /// What people call the stage, e.g. 单位 in 待单位审核.
    package let title: String
    package let kind: Kind
    package let unit: UnitResolver
    /// Working days of public announcement (公示) after a pass; `nil` = none, 0 = as long as the holder confirms.
    package let publicityDays: Int?
    /// Whether a passed application waits in 待上报 until it is reported.
    package let separateReport: Bool
    package let opinionOnPass: Bool
    package let opinionOnReport: Bool
    package let opinionScope: OpinionScope
    /// What people call the opinion, e.g. 推荐意见; `nil` = the general word.
    package let opinionLabel: String?
    package let returnMode: ReturnMode
    package let mayReject: Bool
    package let commentRequiredOnReturn: Bool
    /// Whether comments that this stage wrote in this round stand in the way of a pass.
    package let commentsBlockPass: Bool
    /// The events that may be sent for many applications at once.
    package let batchActions: Set<EventKind>
    /// Whether the holder orders his applications (推荐排序).
    package let ranking: Bool
    /// Whether leaving this stage upward takes a place of the quota (推荐限额) when its unit is a first-level one.
    package let quotaAtStage: Bool
    package let commentLevel: CommentLevel
    /// Fields that the pass at this stage fills in, e.g. 等次 and 资助金额.
    package let decisionFields: [FieldID]
    /// Those of them that may stay empty, e.g. a 证书编号 that is given out later.
    package let optionalDecisionFields: Set<FieldID>
    /// What the stage calls its acts where that differs from the programme's words, e.g. 审核通过，打印公示表.
    package let verbs: [EventKind: String]

    package init(
        id: StageID,
        title: String = "",
        kind: Kind = .review,
        unit: UnitResolver,
        publicityDays: Int? = nil,
        separateReport: Bool = false,
        opinionOnPass: Bool = false,
        opinionOnReport: Bool = false,
        opinionScope: OpinionScope = .own,
        opinionLabel: String? = nil,
        returnMode: ReturnMode = .direct,
        mayReject: Bool = false,
        commentRequiredOnReturn: Bool = true,
        commentsBlockPass: Bool = false,
        batchActions: Set<EventKind> = [],
        ranking: Bool = false,
        quotaAtStage: Bool = false,
        commentLevel: CommentLevel = .section,
        decisionFields: [FieldID] = [],
        optionalDecisionFields: Set<FieldID> = [],
        verbs: [EventKind: String] = [:]
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.unit = unit
        self.publicityDays = publicityDays
        self.separateReport = separateReport
        self.opinionOnPass = opinionOnPass
        self.opinionOnReport = opinionOnReport
        self.opinionScope = opinionScope
        self.opinionLabel = opinionLabel
        self.returnMode = returnMode
        self.mayReject = mayReject
        self.commentRequiredOnReturn = commentRequiredOnReturn
        self.commentsBlockPass = commentsBlockPass
        self.batchActions = batchActions
        self.ranking = ranking
        self.quotaAtStage = quotaAtStage
        self.commentLevel = commentLevel
        self.decisionFields = decisionFields
        self.optionalDecisionFields = optionalDecisionFields
        self.verbs = verbs
    }

    /// Whether a pass leaves the application with this stage until it is reported.
    package var waitsAfterPass: Bool { publicityDays != nil || separateReport }

    /// What a pass must fill in.
    package var requiredDecisionFields: [FieldID] { decisionFields.filter { !optionalDecisionFields.contains($0) } }
}

extension StageDefinition {
    /// Whether its holder can ever come to do this.
    package func mayOffer(_ event: EventKind) -> Bool {
        switch event {
        case .pass, .return: true
        case .report: waitsAfterPass
        case .printPublicity, .recordObjection, .settleObjection: publicityDays != nil
        case .reject: mayReject
        case .reopen, .passBack: true
        case .submit, .recall, .delete, .reinstate: false
        }
    }
}
