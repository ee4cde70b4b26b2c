import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct AccessTests {
    /// Who asks, in the order of the tables' columns; on the intranet those whose accounts belong there.
    private static let accounts: [AccountID] = [
        "ah_applicant", "ah_senior", "ah_unit", "ah_hospital", "ah_city", "ah_wuhu", "ah_province", "ah_auditor",
        "ah_admin",
    ]

    @Test(arguments: AccessPhase.allCases) func everyRouteAnswersAsTheTableSays(_ phase: AccessPhase) async throws {
        try await WebWorld.run { world in
            let target = try await phase.prepare(world)
            let before = try await world.footprint()
            var users = [try world.visitor(), try world.visitor(on: .intranet)]
            for account in Self.accounts { users.append(try await world.user(account)) }
            for route in AccessRoute.all {
                var line = route.name
                for user in users { line += " \(try await route.ask(user, target).status.code)" }
                print("MATRIX \(phase) \(line)")
            }
            #expect(try await world.footprint() == before)
        }
    }
}
