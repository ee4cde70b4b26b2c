import Domain
import FormEngine
import TestSupport
import Testing
import UseCases

/// Fifty clients change an order at once: no place twice, no change lost.
@Suite("Races for a place")
struct RankRaceTests {
    private let clients = 50

    /// Each one takes his own application to the same place.
    @Test(arguments: Backend.available, Care.allCases)
    func onePlaceGoesToOneApplication(backend: Backend, care: Care) async throws {
        let race = Race(name: "one place", backend: backend, care: care)
        try await TestSite.run(on: backend) { site in
            let ids = try await site.crowdSubmitted(10)
            let rank = RankApplication(site.context(care))
            let winners = try await race.run(clients) { number in
                let id = ids[number % ids.count]
                let outcome = try await rank(
                    TestUnit.factory.actor, id, unit: TestUnit.factory.id, typed: "1", shown: nil)
                return outcome.isDone ? id : nil
            }
            // Whoever was told yes has the place, unless nobody looks.
            let told = Set(winners.compactMap(\.self))
            #expect(try await site.places(of: .factory).count == 1)
            race.judge(told.count == 1, "\(told.count)")
        }
    }

    /// All of them move one application from the place that they saw.
    @Test(arguments: Backend.available, Care.allCases)
    func oneChangeOfAPlaceWinsAndTheOthersAreTold(backend: Backend, care: Care) async throws {
        let race = Race(name: "one change of a place", backend: backend, care: care)
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            let rank = RankApplication(site.context(care))
            let outcomes = try await race.run(clients) { number in
                try await rank(
                    TestUnit.factory.actor, id, unit: TestUnit.factory.id, typed: "\(number + 1)", shown: nil)
            }
            let done = outcomes.count(where: \.isDone)
            race.judge(done == 1, "\(done)")
            #expect(try await isWhole(site) == (care != .none))
        }
    }

    /// Everybody brings the whole list into another order that he made of the page he saw.
    @Test(arguments: Backend.available, Care.allCases)
    func oneNewOrderWinsAndNoneIsLost(backend: Backend, care: Care) async throws {
        let race = Race(name: "one new order", backend: backend, care: care)
        try await TestSite.run(on: backend) { site in
            let ids = try await site.crowdSubmitted(8)
            let context = site.context(care)
            let outcomes = try await race.run(clients) { number in
                var numbers = SeededGenerator(seed: UInt64(number + 1))
                return try await ArrangeRanking(context)(
                    TestUnit.factory.actor, TestUnit.factory.id, SmallProgramme.innovation.batchID,
                    .order(ids.shuffled(using: &numbers)), version: 0)
            }
            let done = outcomes.count(where: \.isDone)
            race.judge(done == 1, "\(done)")
            #expect(try await isWhole(site) == (care != .none))
        }
    }

    /// Clients who look again after a refusal all come to their turn, and every change is there.
    @Test(arguments: Backend.available)
    func whoeverLooksAgainComesToHisTurn(backend: Backend) async throws {
        let race = Race(name: "turns", backend: backend, care: .real)
        try await TestSite.run(on: backend) { site in
            let ids = try await site.crowdSubmitted(6)
            try await site.arrange(.factory, .order(ids), version: 0).value()
            _ = try await race.run(clients) { number in
                try await moved(ids[number % ids.count], number.isMultiple(of: 2) ? .up : .down, site)
            }
            let places = try await site.places(of: .factory).values.sorted()
            race.judge(try await isWhole(site) && places == Array(1...ids.count), "\(places)")
        }
    }

    private func moved(_ id: ApplicationID, _ direction: ArrangeRanking.Direction, _ site: TestSite) async throws {
        for _ in 0..<400 {
            let version = try await site.storage.read {
                try $0.rankings.version(of: "factory", batch: SmallProgramme.innovation.batchID)
            }
            if try await site.arrange(.factory, .move(id, direction), version: version).isDone { return }
        }
        Issue.record("never came to its turn")
    }

    /// Whether the orders follow from their history.
    private func isWhole(_ site: TestSite) async throws -> Bool {
        let report = try await SiteCheck(site.context, blobs: site.blobs)()
        return !report.findings.contains { $0.invariant == .recommending }
    }
}
