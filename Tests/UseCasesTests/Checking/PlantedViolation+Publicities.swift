import Domain
import SQLText
import TestSupport
import UseCases

extension PlantedViolation {
    static let ofPublicities: [PlantedViolation] = [
        PlantedViolation(.publicityDiffers, "an announcement that nobody made") { world in
            let (id, day) = (world.passed, CivilDate(dayNumber: 20_778))
            let account = try await world.site.events(id)[0].account
            let at = world.site.clock.now
            let publicity = Publicity(
                application: id, ordinal: 1, code: "planted", pass: 1, position: 0, workingDays: 0, startsOn: day,
                endsOn: nil, endsAt: nil, knownYears: [], unknownYears: [], account: account, startedAt: at,
                printedAt: at, printedBy: "Nobody")
            try await world.site.storage.write { try $0.publicities.insert(publicity) }
        },
        PlantedViolation(.objectionDiffers, "an objection that nobody recorded") { world in
            let (id, day) = (world.passed, CivilDate(dayNumber: 20_778))
            let objection = Objection(
                id: "planted", application: id, publicity: 1, receivedOn: day, channel: .letter, objector: "",
                content: "Planted.", account: try await world.site.events(id)[0].account, recordedBy: "Nobody",
                recordedAt: world.site.clock.now)
            try await world.site.storage.write { try $0.objections.insert(objection, digest: "x") }
        },
    ]
}
