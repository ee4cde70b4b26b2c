import Domain
import HTTPTypes
import Programmes
import Testing

@Suite struct PortalTests {
    @Test func thePortalShowsWhatMayBeAppliedForToEverybody() async throws {
        try await WebWorld.run { world in
            let page = try await world.visitor().get("")
            #expect(page.status == .ok)
            let batch = try world.batch
            #expect(page.contains(batch.name))
        }
    }
}
