import Domain
import FormEngine
import Foundation
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Many report at once within a quota of places: exactly so many go up (R-QUOTA-02).
@Suite("Races for the last place")
struct QuotaRaceTests {
    /// `BOLE_RACE_REPORTS` reports for a tenth of it as many places.
    private let reports = ProcessInfo.processInfo.environment["BOLE_RACE_REPORTS"].flatMap(Int.init) ?? 50

    @Test(arguments: Backend.available, Care.allCases)
    func asManyGoUpAsThereArePlaces(backend: Backend, care: Care) async throws {
        let places = reports / 10
        let race = Race(name: "the last place", backend: backend, care: care)
        try await TestSite.run(on: backend) { site in
            let ids = try await site.crowdSubmitted(reports, .leader)
            try await narrow(site, to: places)
            let version = try await site.stored(ids[0]).version
            _ = try await atOnce(reports) { try await Self.pass(ids[$0], .factory, site.context, version) }
            let report = DecideContext(site.context(care), version: version + 1)
            let outcomes = try await race.run(reports) { number in try await report.pass(ids[number]) }
            var above = 0
            for id in ids where try await site.stored(id).state.stage == 2 { above += 1 }
            race.judge(above == places, "\(above)")
            guard care != .none else { return }
            #expect(outcomes.count(where: \.isDone) == places)
            let counted = try await site.storage.read {
                try $0.quotas.list(of: "district", batch: SmallProgramme.leader.batchID).first { $0.item == "b" }?.used
            }
            #expect(counted == places)
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    private func narrow(_ site: TestSite, to places: Int) async throws {
        try await site.storage.write { store in
            let batch = SmallProgramme.leader.batchID
            let quota = try store.quotas.list(of: "district", batch: batch).first { $0.item == "b" }
            if let quota { _ = try store.quotas.declare(places, for: quota) }
        }
    }

    private static func pass(
        _ id: ApplicationID, _ unit: TestUnit, _ context: SiteContext, _ version: Int64
    ) async throws {
        try await DecideContext(context, version: version).pass(id, unit).value()
    }
}

/// Passes applications as a unit, all of them at one version.
private struct DecideContext: Sendable {
    private let context: SiteContext
    private let version: Int64

    init(_ context: SiteContext, version: Int64) {
        (self.context, self.version) = (context, version)
    }

    func pass(_ id: ApplicationID, _ unit: TestUnit = .district) async throws -> Outcome<Void, TransitionRefusal> {
        let input = DecideApplication.Input(
            verdict: .pass, comments: [:], text: "Agreed.", decision: [:], confirmed: [], version: version)
        return try await DecideApplication(context)(unit.actor, id, input)
    }
}
