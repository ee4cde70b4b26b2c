import Access
import Domain
import FormEngine
import SQLText
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Somebody acts for a unit in its administrator's stead (代理), for a time.
@Suite("Deputies")
struct DeputyTests {
    @Test(arguments: Backend.available)
    func aDeputyActsInTheIntervalInHisOwnNameAndNotOutside(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await name(site, login: "of-sun", from: "2026-03-11", to: "2026-03-12")
            let start = CivilZone.china.instant(of: SmallSite.day(3, 11))
            let end = CivilZone.china.instant(of: SmallSite.day(3, 13))
            for (instant, isValid) in [
                (Instant(milliseconds: start.milliseconds - 1), false), (start, true),
                (Instant(milliseconds: end.milliseconds - 1), true), (end, false),
            ] {
                #expect(try await actor(.sun, site, at: instant).administers("factory", in: "leaders") == isValid)
            }
            site.clock.set(start)
            try await pass(id, as: actor(.sun, site, at: start), site).value()
            let event = try #require(try await site.events(id).last)
            #expect(event.account == TestPerson.sun.account.id && event.actorName == "sun")
            #expect(event.deputyFor == TestUnit.factory.account.id)
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
            // The history's hash covers in whose stead it was.
            try await site.database.write { connection in
                _ = try connection.run("UPDATE events SET deputy_for = NULL")
            }
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().counts[.chainBroken] != nil)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsEndedEndsAtOnce(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await name(site, login: "of-sun", from: "2026-03-10", to: "2026-03-20")
            let id = try #require(try await site.storage.read { try $0.deputies.list(of: "factory").first?.id })
            #expect(try await actor(.sun, site, at: site.clock.now).administers("factory", in: "leaders"))
            site.clock.advance(hours: 1)
            let end = NameDeputy(site.context)
            #expect(try await end.end(TestUnit.academy.actor, id).isHidden)
            #expect(try await end.end(actor(.sun, site, at: site.clock.now), id).isForbidden)
            try await end.end(TestUnit.factory.actor, id).value()
            #expect(try await !actor(.sun, site, at: site.clock.now).administers("factory", in: "leaders"))
            // Ended twice is ended; and he may be named anew.
            try await end.end(TestUnit.factory.actor, id).value()
            try await name(site, login: "of-sun", from: "2026-03-10", to: "2026-03-20")
        }
    }

    @Test(arguments: Backend.available)
    func aDeputyNamesNobody(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await name(site, login: "of-sun", from: "2026-03-10", to: "2026-03-20")
            let deputy = try await actor(.sun, site, at: site.clock.now)
            let input = NameDeputy.Input(unit: "factory", login: "of-wang", from: "2026-03-10", to: "2026-03-11")
            #expect(try await NameDeputy(site.context)(deputy, input).isForbidden)
            #expect(try await ReadDeputies(site.context)(deputy).isForbidden)
            #expect(try await NameDeputy(site.context)(TestUnit.academy.actor, input).isHidden)
        }
    }

    ///
    @Test(arguments: Backend.available)
    func aDeputyDoesNotReviewHisOwnApplication(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.sun)
            try await name(site, login: "of-sun", from: "2026-03-10", to: "2026-03-20")
            let outcome = try await pass(id, as: actor(.sun, site, at: site.clock.now), site)
            #expect(outcome.reasons == [.workflow(.ownApplication)])
            #expect(try await site.stored(id).state == .reviewing(0))
        }
    }

    @Test(arguments: Backend.available)
    func whatCannotBeIsRefused(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let cases: [(String, String, String, [NameDeputy.Refusal])] = [
                ("", "2026-03-10", "2026-03-11", [.loginMissing]),
                ("nobody", "2026-03-10", "2026-03-11", [.accountUnknown]),
                ("for-factory", "2026-03-10", "2026-03-11", [.oneself]),
                ("of-sun", "x", "2026-02-30", [.fromWrong, .toWrong]),
                ("of-sun", "2026-03-12", "2026-03-11", [.periodWrong]),
                ("of-sun", "2026-03-01", "2026-03-09", [.periodWrong]),
                ("of-sun", "2026-03-10", "2027-03-11", [.tooLong(days: 366)]),
            ]
            for (login, from, to, refusals) in cases {
                let input = NameDeputy.Input(unit: "factory", login: login, from: from, to: to)
                #expect(
                    try await NameDeputy(site.context)(TestUnit.factory.actor, input).reasons == refusals, "\(login)")
            }
            try await name(site, login: "of-sun", from: "2026-03-15", to: "2026-03-20")
            let again = NameDeputy.Input(unit: "factory", login: "of-sun", from: "2026-03-20", to: "2026-03-25")
            #expect(try await NameDeputy(site.context)(TestUnit.factory.actor, again).reasons == [.overlaps])
            // A district works on the intranet, where a person's account cannot sign in.
            let outside = NameDeputy.Input(unit: "district", login: "of-sun", from: "2026-03-10", to: "2026-03-11")
            #expect(
                try await NameDeputy(site.context)(TestUnit.district.actor, outside).reasons == [.accountUnknown])
            let colleagues = try await ReadDeputies(site.context)(TestUnit.factory.actor).value().colleagues
            #expect(colleagues.map(\.login) == ["of-li", "of-sun"])
        }
    }

    // MARK: Doing

    private func name(_ site: TestSite, login: String, from: String, to: String) async throws {
        try await NameDeputy(site.context)(
            TestUnit.factory.actor, NameDeputy.Input(unit: "factory", login: login, from: from, to: to)
        ).value()
    }

    private func actor(_ person: TestPerson, _ site: TestSite, at now: Instant) async throws -> Actor {
        let account = try await site.storage.read { try $0.accounts.find(person.account.id) }
        return try #require(account).actor(on: .public, at: now)
    }

    private func pass(
        _ id: ApplicationID, as actor: Actor, _ site: TestSite
    ) async throws -> Outcome<Void, TransitionRefusal> {
        let input = DecideApplication.Input(
            verdict: .pass, comments: [:], text: "Agreed.", decision: [:], confirmed: [],
            version: try await site.stored(id).version)
        return try await DecideApplication(site.context)(actor, id, input)
    }
}
