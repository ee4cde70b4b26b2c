import Domain
import SQLText
import UseCases

extension PlantedViolation {
    static let ofReceipts: [PlantedViolation] = [
        PlantedViolation(.receiptMissing, "an application that never was") { world in
            world.receipts.append(EventReceipt(application: "nobody", ordinal: 1, hash: "x"))
        },
        PlantedViolation(.receiptMissing, "an event that never was") { world in
            world.receipts.append(EventReceipt(application: world.passed, ordinal: 99, hash: "x"))
        },
        PlantedViolation(.receiptDiffers, "an event that had another hash") { world in
            world.receipts.append(EventReceipt(application: world.passed, ordinal: 1, hash: "x"))
        },
    ]

    static let ofHistories: [PlantedViolation] = [
        PlantedViolation(.chainBroken, "an opinion is altered", "UPDATE events SET text = 'No.' WHERE ordinal = 3"),
        PlantedViolation(.chainBroken, "the tail is cut", "DELETE FROM events WHERE ordinal = 4"),
        PlantedViolation(.historyMissing, "the history is gone, and its end too") { world in
            try await world.run("DELETE FROM events")
            try await world.run("UPDATE applications SET event_count = 0, head_hash = ''")
        },
        PlantedViolation(
            .historyTorn, "a step starts elsewhere", "UPDATE events SET from_stage = 2 WHERE ordinal = 4"),
        PlantedViolation(
            .stepUnknown, "an event that no state has", "UPDATE events SET kind = 'reopen' WHERE ordinal = 3"),
        PlantedViolation(.stepUnknown, "a first event that is no start", "UPDATE events SET kind = 'submit'"),
        PlantedViolation(
            .stepUnknown, "an act at another step", "UPDATE events SET position = 1 WHERE ordinal = 3"),
        PlantedViolation(
            .stepRefused, "a pass without the opinion", "UPDATE events SET text = '' WHERE kind = 'pass'"),
        PlantedViolation(
            .stageOutOfRange, "a step that the route has not",
            "UPDATE applications SET stage = 9 WHERE stage IS NOT NULL"),
        PlantedViolation(.programmeMissing, "no such programme", "UPDATE applications SET programme = 'leaders/gone'"),
        PlantedViolation(
            .outsideWindow, "handed in late",
            "UPDATE batches SET closes_at = opens_at + 1, correction_closes_at = opens_at + 1"),
        PlantedViolation(
            .outsideWindow, "corrected late", "UPDATE batches SET correction_closes_at = closes_at"),
        PlantedViolation(.batchMissing, "no such batch", tampering: "DELETE FROM batches"),
    ]
}
