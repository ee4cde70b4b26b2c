import Domain
import HTTPTypes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite struct AccessTests {
    /// Everybody with an account; each asks on the listener of his account.
    private static let accounts: [AccountID] = [
        "ah_applicant", "ah_senior", "ah_new", "ah_unit", "ah_hospital", "ah_city", "ah_wuhu", "ah_dept",
        "ah_province", "ah_auditor", "ah_admin",
    ]

    @Test(arguments: AccessPhase.allCases)
    func everybodyGetsWhatHeMayAndKnowsNothingOfTheRest(_ phase: AccessPhase) async throws {
        try await WebWorld.run { world in
            let target = try await phase.prepare(world)
            let before = try await world.footprint()
            // The application, its sections, files and events, the people and their units: not nothing.
            #expect(before.count > 30)
            for account in Self.accounts {
                let user = try await world.user(account)
                for route in AccessRoute.all {
                    let answer = try await route.ask(user, target)
                    #expect(
                        answer.status.code == Self.expected(route, account, phase),
                        "\(account), \(route.name), \(phase)")
                }
            }
            #expect(try await world.footprint() == before)
        }
    }

    private static func expected(_ route: AccessRoute, _ account: AccountID, _ phase: AccessPhase) -> Int {
        if account == "ah_applicant" {
            return phase.isWithApplicant ? route.answers.editing : route.answers.waiting
        }
        guard account == "ah_auditor" || phase.reached.contains(account) else { return 404 }
        if route.name == AccessRoute.presence.name { return account == phase.holder ? 200 : 403 }
        if route.name == AccessRoute.note.name, account == "ah_auditor" { return 403 }
        // Whoever reads sees submissions; before the first one there is nothing but the history.
        let isOfSubmission = route.path.hasPrefix("attachments/") || route.path.hasPrefix("review/")
        if phase == .draft, isOfSubmission { return 404 }
        guard route.name == AccessRoute.decide.name else { return route.answers.reading }
        // A reviewer from whom it was taken is told so.
        return account == phase.holder || (phase == .returnedByCity && account != "ah_auditor") ? 422 : 403
    }

    @Test(arguments: AccessPhase.allCases)
    func visitorsAreSentToTheSignInPageOnBothSides(_ phase: AccessPhase) async throws {
        try await WebWorld.run { world in
            let target = try await phase.prepare(world)
            for visitor in [try world.visitor(), try world.visitor(on: .intranet)] {
                for route in AccessRoute.all {
                    let answer = try await route.ask(visitor, target)
                    let path = WebUser.encoded("/anhui/" + route.path(target))
                    #expect(answer.status == .seeOther, "\(route.name)")
                    #expect(answer.location == "/anhui/login?return=\(path)", "\(route.name)")
                }
            }
        }
    }

    /// The answer to something that exists but is none of one's business must not differ from that to nothing at all.
    @Test(arguments: ["ah_senior", "ah_hospital", "ah_wuhu", "ah_admin"] as [AccountID])
    func whatIsHiddenLooksLikeWhatIsNotThere(_ account: AccountID) async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atCity.prepare(world)
            let nothing = AccessRoute.Target(
                application: "no-such-application", record: "no-such-record", attachment: "no-such-file", version: 1)
            let user = try await world.user(account)
            for route in AccessRoute.all {
                let (hidden, absent) = (try await route.ask(user, target), try await route.ask(user, nothing))
                #expect(hidden.status == .notFound, "\(route.name)")
                #expect(hidden.steady == absent.steady, "\(route.name)")
                #expect(hidden.steadyHeaders == absent.steadyHeaders, "\(route.name)")
            }
        }
    }

    /// Rejections are lifted on the intranet only, by who keeps the site.
    @Test func onlyWhoKeepsTheSiteFindsThePagesOfRejections() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atProvince.prepare(world)
            try await world.decide(target.application, by: "ah_province", .reject)
            let statuses = ["ah_admin": 200, "ah_province": 403, "ah_city": 403, "ah_auditor": 403, "ah_wuhu": 404]
            for account in Self.accounts {
                let user = try await world.user(account)
                let list = try await user.get("rejections/leaders/academic-leader")
                let page = try await user.get("reinstate/\(target.application)")
                let act = try await user.post(
                    "reinstate/\(target.application)", ["reason": "", "_version": "\(target.version + 1)"])
                let expected = statuses[account.text] ?? 404
                #expect(page.status.code == expected, "\(account)")
                #expect(act.status.code == (expected == 200 ? 422 : expected), "\(account)")
                let isInside = user.listener == .intranet
                #expect(list.status.code == (expected == 200 ? 200 : isInside ? 403 : 404), "\(account)")
                let results = try await user.get("results/leaders/academic-leader").status.code
                let mayRead = ["ah_admin", "ah_province"].contains(account.text)
                #expect(results == (mayRead ? 200 : isInside ? 403 : 404), "\(account)")
            }
            #expect(try await world.site.stored(target.application).state == .rejected)
        }
    }

    /// A cookie of the other side is nobody's.
    @Test func aSessionIsWorthNothingOnTheOtherSide() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atCity.prepare(world)
            for account: AccountID in ["ah_applicant", "ah_city"] {
                let user = try await world.user(account)
                let stranger = try world.visitor(on: user.listener == .public ? .intranet : .public)
                stranger.takeCookies(of: user)
                for route in AccessRoute.all {
                    #expect(try await route.ask(stranger, target).status == .seeOther, "\(account) \(route.name)")
                }
            }
        }
    }
}
