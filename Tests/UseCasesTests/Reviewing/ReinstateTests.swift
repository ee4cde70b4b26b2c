import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// A rejection by mistake is lifted by who keeps the site, with a reason, as an event of the chain.
@Suite("Lifting a rejection")
struct ReinstateTests {
    @Test(arguments: Backend.available)
    func itGoesBackToTheStageThatRejectedIt(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await rejected(site)
            try await reinstate(site, id, "The wrong line was ticked.").value()
            #expect(try await site.stored(id).state == .reviewing(2))
            let last = try #require(try await site.events(id).last)
            #expect(last.kind == "reinstate" && last.text == "The wrong line was ticked.")
            #expect(last.account == TestOfficer.keeper.account.id && last.unit == nil && last.position == nil)
            // The bureau has it again, and the site's records agree.
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
            try await site.decide(id, .bureau, .pass).value()
            #expect(try await site.stored(id).state == .approved)
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    @Test func withoutAReasonNothingHappens() async throws {
        try await TestSite.run { site in
            let id = try await rejected(site)
            #expect(try await reinstate(site, id, " \u{3000}").reasons == [.workflow(.reasonMissing)])
            #expect(try await site.stored(id).state == .rejected)
        }
    }

    @Test func nobodyElseMay() async throws {
        try await TestSite.run { site in
            let id = try await rejected(site)
            let version = try await site.stored(id).version
            for unit in TestUnit.allCases {
                let outcome = try await ReinstateApplication(site.context)(
                    unit.actor, id, reason: "Please.", version: version)
                #expect(outcome.isForbidden || outcome.isHidden, "\(unit)")
            }
            for actor in [TestOfficer.auditor.actor, TestPerson.li.actor] {
                #expect(
                    try await ReinstateApplication(site.context)(actor, id, reason: "Please.", version: version)
                        .isForbidden)
            }
            #expect(try await site.stored(id).state == .rejected)
        }
    }

    @Test func onlyWhatWasRejectedIsThere() async throws {
        try await TestSite.run { site in
            let waiting = try await site.submitted(.li)
            #expect(try await reinstate(site, waiting, "Why not.").isHidden)
            let approved = try await site.submitted(.sun)
            while try await site.stored(approved).state.stage != nil { try await site.pass(approved) }
            #expect(
                try await reinstate(site, approved, "Why not.").reasons == [.workflow(.notAllowedInState(.approved))])
        }
    }

    /// Of two who press at once one is told that it was done.
    @Test(arguments: Backend.available)
    func itIsDoneOnce(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await rejected(site)
            let version = try await site.stored(id).version
            let outcomes = try await atOnce(8) { _ in
                try await ReinstateApplication(site.context)(
                    TestOfficer.keeper.actor, id, reason: "Mistake.", version: version)
            }
            #expect(outcomes.count(where: \.isDone) == 1)
            #expect(try await site.events(id).count { $0.kind == "reinstate" } == 1)
        }
    }

    /// The place that the rejection set free went to somebody else: the mistake is lifted when one is free again.
    @Test(arguments: Backend.available)
    func aPlaceOfTheQuotaMustStillBeFree(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await rejected(site)
            try await declare(1, site)
            let other = try await site.submitted(.sun)
            try await site.carry(other, to: .bureau)
            #expect(
                try await reinstate(site, id, "Mistake.").reasons
                    == [.workflow(.quotaExceeded(limit: 1, used: 1, asked: 1))])
            #expect(
                try await reinstate(site, id, " ").reasons
                    == [.workflow(.reasonMissing), .workflow(.quotaExceeded(limit: 1, used: 1, asked: 1))])
            #expect(try await site.stored(id).state == .rejected)
            #expect(try await site.storage.read { try !$0.quotas.holdsPlace(id) })
            try await declare(2, site)
            try await reinstate(site, id, "Mistake.").value()
            #expect(try await site.stored(id).state == .reviewing(2))
            #expect(try await site.storage.read { try $0.quotas.holdsPlace(id) })
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    /// Of a lifted rejection and a report that want the last place, one gets it.
    @Test(arguments: Backend.available)
    func theLastPlaceGoesToOneOfThem(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await rejected(site)
            try await declare(1, site)
            let other = try await site.submitted(.sun)
            try await site.pass(other)
            let outcomes = try await atOnce(2) { number in
                number == 0
                    ? try await reinstate(site, id, "Mistake.") : try await site.decide(other, .district, .pass)
            }
            #expect(outcomes.count(where: \.isDone) == 1)
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    private func declare(_ number: Int, _ site: TestSite) async throws {
        try await site.storage.write { store in
            let quotas = try store.quotas.list(of: "district", batch: SmallProgramme.leader.batchID)
            guard let quota = quotas.first(where: { $0.item == "b" }) else { throw Unexpected("no such quota") }
            #expect(try store.quotas.declare(number, for: quota))
        }
    }

    private func rejected(_ site: TestSite) async throws -> ApplicationID {
        let id = try await site.submitted(.li)
        try await site.carry(id, to: .bureau)
        try await site.decide(id, .bureau, .reject, text: "Too late.", confirmed: [.rejection]).value()
        return id
    }

    private func reinstate(
        _ site: TestSite, _ id: ApplicationID, _ reason: String
    ) async throws -> Outcome<Void, TransitionRefusal> {
        try await ReinstateApplication(site.context)(
            TestOfficer.keeper.actor, id, reason: reason, version: try await site.stored(id).version)
    }
}
