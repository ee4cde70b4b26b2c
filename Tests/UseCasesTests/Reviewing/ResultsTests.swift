import Access
import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// The results of a batch are what was approved in it, with what was decided, for those who publish them.
@Suite("Results")
struct ResultsTests {
    @Test(arguments: Backend.available)
    func theyAreTheApprovedOnesWithWhatWasDecided(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let approved = try await site.submitted(.li, .innovation)
            while try await site.stored(approved).state.stage != nil { try await site.pass(approved) }
            let rejected = try await site.submitted(.sun, .innovation)
            try await site.carry(rejected, to: .bureau)
            try await site.decide(rejected, .bureau, .reject, confirmed: [.rejection]).value()
            _ = try await site.submitted(.wang, .innovation)
            for actor in [TestUnit.bureau.actor, TestOfficer.keeper.actor] {
                let view = try await ReadResults(site.context)(
                    actor, SmallProgramme.innovation.id, batch: SmallProgramme.innovation.batchID
                ).value()
                #expect(view.rows.map(\.application.id) == [approved])
                #expect(view.rows.first?.decision == ["tier": "First", "amount": "20"])
                #expect(view.rejected == nil, "the programme does not count them")
            }
            let listed = try await ReadRejection(site.context).list(
                TestOfficer.keeper.actor, SmallProgramme.innovation.id
            ).value()
            #expect(listed.1.map(\.application.id) == [rejected])
            try await ReinstateApplication(site.context)(
                TestOfficer.keeper.actor, rejected, reason: "Mistake.", version: try await site.stored(rejected).version
            ).value()
            #expect(
                try await ReadRejection(site.context).list(TestOfficer.keeper.actor, SmallProgramme.innovation.id)
                    .value().1.isEmpty)
        }
    }

    @Test func othersDoNotSeeThem() async throws {
        try await TestSite.run { site async throws in
            let (read, id) = (ReadResults(site.context), SmallProgramme.innovation.id)
            for unit in TestUnit.allCases where unit != .bureau {
                #expect(try await read(unit.actor, id, batch: nil).isForbidden, "\(unit)")
            }
            #expect(try await read(TestOfficer.auditor.actor, id, batch: nil).isForbidden)
            #expect(try await read(TestPerson.li.actor, id, batch: nil).isForbidden)
            #expect(try await read(TestUnit.bureau.actor, id, batch: "no-such").isHidden)
            #expect(try await read(TestUnit.bureau.actor, "no/such", batch: nil).isHidden)
            #expect(
                try await read(TestUnit.bureau.actor, id, batch: SmallProgramme.leader.batchID).isHidden,
                "a batch of another programme")
            #expect(try await ReadRejection(site.context).list(TestUnit.bureau.actor, id).isForbidden)
        }
    }
}
