import Domain
import SQLText
import TestSupport
import Testing
import UseCases

/// Each invariant is proved by something that breaks it; a world in which nothing is broken passes them all.
@Suite("The invariants of a site")
struct InvariantTests {
    @Test(arguments: Backend.available)
    func aWorldWithEveryKindOfHistoryBreaksNone(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let world = try await PlantedWorld.build(site, isRich: true)
            try await world.run("UPDATE outbox SET done_at = due_at")
            let report = try await world.report()
            #expect(report.lines.isEmpty, "\(report.lines)")
            #expect(report.applications == 8)
            #expect(report.people == TestPerson.allCases.count)
            #expect(report.ofOlderRevisions == 0)
        }
    }

    @Test(arguments: Backend.available, PlantedViolation.all)
    func whatIsPlantedIsFoundByName(backend: Backend, violation: PlantedViolation) async throws {
        guard violation.engines.contains(backend == .sqlite ? .sqlite : .postgres) else { return }
        try await TestSite.run(on: backend, reset: violation.changesSchema ? .tables : .rows) { site async throws in
            var world = try await PlantedWorld.build(site)
            try await violation.plant(&world)
            let report = try await world.report()
            #expect(report.counts[violation.problem] != nil, "\(report.lines)")
        }
    }

    @Test(arguments: Invariant.allCases)
    func everyInvariantHasSomethingPlantedOnBothEngines(invariant: Invariant) {
        let planted = PlantedViolation.all.filter { $0.problem.invariant == invariant }
        #expect(Set(planted.flatMap(\.engines)) == Set(Engine.allCases))
    }

    @Test(arguments: CheckProblem.allCases)
    func everyProblemHasSomethingPlanted(problem: CheckProblem) {
        #expect(PlantedViolation.all.contains { $0.problem == problem })
    }

    /// The judgement of a restored backup: what only asks for tidying up does not count against it.
    @Test func tidyingUpIsNoDamage() {
        var report = CheckReport()
        report.add([CheckFinding(.fileUnused, "file x", "")])
        #expect(report.total == 1)
        #expect(!report.isDamaged)
        report.add([CheckFinding(.chainBroken, "application x", "")])
        #expect(report.isDamaged)
    }

    @Test func ofVeryManyFindingsTheRestIsCounted() {
        var report = CheckReport()
        report.add((1...1000).map { CheckFinding(.chainBroken, "application \($0)", "") })
        #expect(report.findings.count == CheckReport.kept)
        #expect(report.total == 1000)
        #expect(report.lines.last == "I2 chain-broken — and 800 more")
    }
}
