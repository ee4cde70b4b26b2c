import Domain
import SQLText
import TestSupport
import UseCases

extension PlantedViolation {
    static let ofRecommending: [PlantedViolation] = [
        PlantedViolation(.placeTwice, "two at one place", changesSchema: true) { world in
            try await world.rank()
            try await world.run("DROP INDEX ranks_place")
            try await world.run("UPDATE ranks SET place = 1")
        },
        PlantedViolation(.rankHistoryDiffers, "a place that nobody gave") { world in
            try await world.rank()
            try await world.run("UPDATE ranks SET place = place + 100")
        },
        PlantedViolation(.rankHistoryDiffers, "a place without any history") { world in
            try await world.rank()
            try await world.run("DELETE FROM rank_changes")
        },
        PlantedViolation(.rankHistoryDiffers, "a change that is gone") { world in
            try await world.rank()
            try await world.run("DELETE FROM rank_changes WHERE version = 1")
        },
        PlantedViolation(.rankHistoryDiffers, "a change that was lost") { world in
            try await world.rank()
            try await world.run("UPDATE rank_changes SET old_place = 77 WHERE version = 2")
        },
        PlantedViolation(
            .quotaExceeded, "more places taken than there are",
            "UPDATE quotas SET ceiling = 0, declared = 0, used = 0 WHERE item <> 'women'"),
        PlantedViolation(
            .quotaCountDiffers, "a place is counted twice", "UPDATE quotas SET used = used + 1 WHERE item = 'b'"),
        PlantedViolation(.quotaPlaceDiffers, "a place is gone", "DELETE FROM quota_places"),
        PlantedViolation(.quotaPlaceDiffers, "a place for what was not reported") { world in
            let other = world.corrected
            try await world.run("UPDATE quota_places SET application_id = \(other.text)")
        },
    ]
}

extension PlantedWorld {
    /// Gives the applications of the factory places, one of them twice.
    fileprivate func rank() async throws {
        site.clock.set(SmallSite.now)
        let first = try await site.submitted(.li, .innovation)
        let second = try await site.submitted(.sun, .innovation)
        try await site.ranked(first, .factory, "1")
        try await site.ranked(first, .factory, "2", shown: 1)
        try await site.ranked(second, .factory, "5")
    }
}
