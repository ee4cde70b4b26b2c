import Domain
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// What came back only from the level below, without the applicant, is a second reading too.
@Suite("A second reading of what a level below sent again")
struct SecondReadingTests {
    @Test func itOpensOnWhatTheUnitHadSaid() async throws {
        try await SichuanWorld.run(on: .sqlite, applications: 1) { world, ids in
            let id = ids[0]
            try await world.submit(id)
            for verdict: DecideApplication.Verdict in [.pass, .report] {
                #expect(try await world.act("sc_unit", id, verdict))
            }
            let middle = try await world.world.actor("sc_middle")
            #expect(try await ReadReview(world.site.context)(middle, id).value().changes == nil)
            #expect(try await world.act("sc_middle", id, .return(nil)))
            for verdict: DecideApplication.Verdict in [.reopen, .pass, .report] {
                #expect(try await world.act("sc_unit", id, verdict))
            }
            let view = try await ReadReview(world.site.context)(middle, id).value()
            #expect(view.changes != nil)
            #expect(view.ownComments.map(\.text) == ["More."])
            let unit = try await world.world.actor("sc_unit")
            #expect(try await ReadReview(world.site.context)(unit, id).value().ownComments.isEmpty)
        }
    }
}
