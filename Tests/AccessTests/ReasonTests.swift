import Access
import Domain
import Testing

struct ReasonTests {
    @Test(
        arguments: [
            (.colleague, .review, .withEmployer, .ownApplication),
            (.colleague, .rank, .withEmployer, .ownApplication),
            (.employer, .review, .withRecommending, .notTheHolder),
            (.employer, .review, .returned, .notInThisState),
            (.employer, .edit, .withEmployer, .notTheApplicant),
            (.employer, .review, .ofUnit, .notTheHolder),
            (.applicant, .edit, .withEmployer, .notInThisState),
            (.applicant, .delete, .returned, .notInThisState),
            (.applicant, .review, .withEmployer, .notTheHolder),
            (.auditor, .edit, .draft, .readOnly),
            (.auditor, .review, .withProvince, .readOnly),
            (.auditor, .rank, .withProvince, .readOnly),
        ] as [(ActorSample, ApplicationAction, FactSample, AccessReason)])
    func theReasonSaysWhatIsWrong(
        who: ActorSample, action: ApplicationAction, subject: FactSample, reason: AccessReason
    ) {
        #expect(AccessRules.may(who.actor, action, subject.facts) == .forbidden(reason))
    }

    @Test func anAdministratorOfTheApplyingUnitDoesNotReviewItElsewhere() {
        let grants = [
            Grant(unit: "u-employer", unitKind: .employer, system: nil, role: .administrator),
            Grant(unit: "u-province", unitKind: .authority, system: nil, role: .administrator),
        ]
        let actor = Actor(account: "c-9", person: nil, listener: .intranet, grants: grants)
        #expect(AccessRules.may(actor, .review, FactSample.ofUnit.facts) == .forbidden(.ownApplication))
    }
}
