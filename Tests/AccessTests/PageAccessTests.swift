import Access
import Domain
import Testing

struct PageAccessTests {
    private static let missing = AccessVerdict.forbidden(.roleMissing)

    @Test(
        arguments: [
            (.applicant, [.allowed, missing, .hidden, .hidden]),
            (.visitor, [missing, missing, .hidden, .hidden]),
            (.employer, [missing, .allowed, .hidden, .hidden]),
            (.otherSystem, [missing, missing, .hidden, .hidden]),
            (.colleague, [.allowed, .allowed, .hidden, .hidden]),
            (.provinceOutside, [missing, missing, .hidden, .hidden]),
            (.auditorOutside, [missing, missing, .hidden, .hidden]),
            (.province, [missing, .allowed, missing, missing]),
            (.siteAdministrator, [missing, missing, .allowed, missing]),
            (.auditor, [missing, missing, missing, .allowed]),
        ] as [(ActorSample, [AccessVerdict])])
    func everyAreaOpensToItsRoleOnly(who: ActorSample, verdicts: [AccessVerdict]) {
        let areas: [PageArea] = [.applicantHome, .unitBackOffice("leaders"), .siteAdministration, .audit]
        let listener = who.actor?.listener ?? .public
        #expect(areas.map { PageAccess.may(who.actor, open: $0, on: listener) } == verdicts)
    }

    @Test func aFreshAccountMayOpenTheApplicantsHome() {
        let actor = Actor(account: "c-1", person: nil, listener: .public)
        #expect(PageAccess.may(actor, open: .applicantHome, on: .public) == .allowed)
    }

    @Test func whoSignedInOnOneSideIsNobodyOnTheOther() {
        #expect(PageAccess.may(ActorSample.auditor.actor, open: .audit, on: .public) == .hidden)
        let onPublic = ActorSample.applicant.actor
        #expect(PageAccess.may(onPublic, open: .applicantHome, on: .intranet) == Self.missing)
    }
}
