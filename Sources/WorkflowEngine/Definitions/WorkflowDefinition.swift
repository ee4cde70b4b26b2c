/// The workflow of one programme: its stages and its rules for handing in. Source: §15.7.
package struct WorkflowDefinition: Hashable, Sendable {
    package let applicant: Applicant
    /// In the order in which an application passes them; a repeated one gives several steps of a route.
    package let stages: [StageDefinition]
    /// Whether the applicant may take an application back before anyone has acted on it (撤回, A-04).
    package let allowRecall: Bool
    package let resumeAt: ResumePoint
    /// Whether a rejection bars the person from this batch for good. Source: R-APPLY-15.
    package let rejectFinalInBatch: Bool
    /// Whether the applicant has a check page (开始检测). The check itself is required everywhere.
    package let precheck: Bool
    /// Whether submission needs an approved binding to an employer. Source: R-APPLY-23.
    package let bindingRequired: Bool
    /// Whether one applicant may have only one application in a batch. Source: R-APPLY-14, A-02.
    package let onePerBatch: Bool
    package let earlierComments: EarlierComments

    package init(
        applicant: Applicant = .person,
        stages: [StageDefinition],
        allowRecall: Bool = false,
        resumeAt: ResumePoint = .first,
        rejectFinalInBatch: Bool = false,
        precheck: Bool = false,
        bindingRequired: Bool = false,
        onePerBatch: Bool = true,
        earlierComments: EarlierComments = .shown
    ) {
        self.applicant = applicant
        self.stages = stages
        self.allowRecall = allowRecall
        self.resumeAt = resumeAt
        self.rejectFinalInBatch = rejectFinalInBatch
        self.precheck = precheck
        self.bindingRequired = bindingRequired
        self.onePerBatch = onePerBatch
        self.earlierComments = earlierComments
    }

    /// Who fills in an application.
    package enum Applicant: String, Hashable, Sendable, CaseIterable {
        case person
        case unit
    }

    /// How a reviewer finds the comments of earlier rounds.
    package enum EarlierComments: String, Hashable, Sendable, CaseIterable {
        /// Each beside what it is about.
        case shown
        /// Only when he asks for them; the page says how many there are. Source: R-REVIEW-13.
        case folded
    }

    /// Where a returned application enters the route again.
    package enum ResumePoint: String, Hashable, Sendable, CaseIterable {
        case first
        /// The stage that returned it.
        case returner
    }
}
