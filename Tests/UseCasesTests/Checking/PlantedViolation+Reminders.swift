import Domain
import Programmes
import SQLText
import TestSupport
import UseCases

extension PlantedViolation {
    static let ofReminders: [PlantedViolation] = [
        PlantedViolation(.reminderMisplaced, "a second one of a day, under another day") { world in
            let begun = try await world.site.stored(world.passed).createdAt
            try await world.remind(world.passed, at: begun, on: "2020-01-01")
        },
        PlantedViolation(.reminderMisplaced, "one of what a unit had already") { world in
            let handedIn = try await world.site.stored(world.passed).submittedAt ?? world.site.clock.now
            let at = handedIn.adding(seconds: 1)
            try await world.remind(world.passed, at: at, on: world.context.site.zone.date(of: at).description)
        },
    ]
}

extension PlantedWorld {
    fileprivate func remind(_ id: ApplicationID, at instant: Instant, on day: String) async throws {
        try await run(
            """
            INSERT INTO reminders (application_id, day, sent_at, account_id)
            SELECT \(id.text), \(day), \(instant.milliseconds), min(g.account_id) FROM grants g
            """)
    }
}
