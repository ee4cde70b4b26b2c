import Access
import Domain
import Testing

struct ScopeTests {
    @Test func aVisitorHasNoRows() {
        #expect(AccessRules.scope(for: nil) == .none)
        #expect(AccessRules.scope(for: ActorSample.siteAdministrator.actor) == .none)
    }

    @Test func anApplicantHasHisOwn() {
        #expect(AccessRules.scope(for: ActorSample.applicant.actor) == .applicant("p-1"))
    }

    @Test func anAuditorHasAll() {
        #expect(AccessRules.scope(for: ActorSample.auditor.actor) == .all)
        let grant = Grant(unit: nil, unitKind: nil, system: "leaders", role: .auditor)
        let actor = Actor(account: "c-1", person: nil, listener: .intranet, grants: [grant])
        #expect(AccessRules.scope(for: actor) == .system("leaders", .all))
    }

    @Test func unitsAreGroupedBySystem() {
        let grants = [
            Grant(unit: "u-2", unitKind: .employer, system: "titles", role: .administrator),
            Grant(unit: "u-1", unitKind: .employer, system: "leaders", role: .administrator),
            Grant(unit: "u-3", unitKind: .department, system: "leaders", role: .administrator),
            Grant(unit: "u-4", unitKind: .employer, system: nil, role: .administrator),
        ]
        let actor = Actor(account: "c-1", person: "p-1", listener: .public, grants: grants)
        #expect(
            AccessRules.scope(for: actor)
                == .any([
                    .applicant("p-1"),
                    .any([.applicantUnit(["u-4"]), .stageReached(units: ["u-4"])]),
                    .system("leaders", .any([.applicantUnit(["u-1", "u-3"]), .stageReached(units: ["u-1", "u-3"])])),
                    .system("titles", .any([.applicantUnit(["u-2"]), .stageReached(units: ["u-2"])])),
                ]))
    }

    @Test func aGrantOfUnknownUnitOrKindCountsNowhere() {
        for listener in Listener.allCases {
            let grants = [
                Grant(unit: nil, unitKind: .employer, system: nil, role: .administrator),
                Grant(unit: "u-1", unitKind: nil, system: nil, role: .administrator),
            ]
            let actor = Actor(account: "c-1", person: nil, listener: listener, grants: grants)
            #expect(AccessRules.scope(for: actor) == .none)
        }
    }

    @Test(arguments: UnitKind.allCases)
    func districtsAndAuthoritiesCountOnTheIntranetOnly(kind: UnitKind) {
        let grant = Grant(unit: "u-1", unitKind: kind, system: nil, role: .administrator)
        #expect(grant.counts(on: .intranet))
        #expect(grant.counts(on: .public) == ![UnitKind.district, .authority].contains(kind))
    }

    @Test func nothingContainsADeletedOne() {
        let scopes: [ApplicationScope] = [.all, .applicant("p-1"), .any([.all]), .system("leaders", .all)]
        for scope in scopes {
            #expect(!scope.contains(FactSample.deleted.facts))
            #expect(scope.contains(FactSample.draft.facts))
        }
    }

    @Test func aSystemPartStaysInItsSystem() {
        #expect(!ApplicationScope.system("titles", .all).contains(FactSample.ended.facts))
    }

    @Test func aUnionDropsWhatAddsNothing() {
        #expect(ApplicationScope.union([]) == .none)
        #expect(ApplicationScope.union([.none, .applicant("p-1"), .applicant("p-1")]) == .applicant("p-1"))
        #expect(ApplicationScope.union([.applicant("p-1"), .all]) == .all)
    }
}
