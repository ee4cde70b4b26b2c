import Domain
import FormEngine
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// 批量上报 within a quota: every row counts, and one too many sends none (R-QUOTA-05).
@Suite("Quotas of many")
struct QuotaOfManyTests {
    @Test(arguments: Backend.available)
    func allGoOrNoneAndTheRefusalNamesTheWhole(backend: Backend) async throws {
        try await SichuanWorld.run(on: backend, applications: 6) { world, ids in
            try await allowThreeLeaders(world)
            let leaders = try await leaders(ids, world)
            try #require(leaders.count == 4)
            for id in leaders { try await carry(id, world) }
            let four = try await world.decide("sc_recommender", leaders, .report)
            #expect(four.reasons == [.transition(.workflow(.quotaExceeded(limit: 3, used: 0, asked: 4)))])
            for id in leaders { #expect(try await world.site.stored(id).state == .toReport(2)) }
            let three = try await world.decide("sc_recommender", Array(leaders.prefix(3)), .report).value()
            #expect(three.allSatisfy { $0.isDone })
            let last = try await world.decide("sc_recommender", Array(leaders.suffix(1)), .report)
            #expect(last.reasons == [.transition(.workflow(.quotaExceeded(limit: 3, used: 3, asked: 1)))])
        }
    }

    private func allowThreeLeaders(_ world: SichuanWorld) async throws {
        try await world.site.storage.write { store in
            let quotas = try store.quotas.list(of: "u-sc-chengdu", batch: "sc-leader-open")
            guard let leaders = quotas.first(where: { $0.item == "leader" }) else { return }
            _ = try store.quotas.declare(3, for: leaders)
        }
    }

    private func leaders(_ ids: [ApplicationID], _ world: SichuanWorld) async throws -> [ApplicationID] {
        guard let programme = world.site.context.site.programme(world.programme), let rule = programme.quota else {
            return []
        }
        var leaders: [ApplicationID] = []
        for id in ids {
            let sheet = try await world.site.storage.read { try $0.answers.sheet(of: id, form: programme.form).sheet }
            if rule.item(programme.form, sheet) == "leader" { leaders.append(id) }
        }
        return leaders
    }

    /// To where the first-level unit reports it.
    private func carry(_ id: ApplicationID, _ world: SichuanWorld) async throws {
        try await world.submit(id)
        for (account, verdicts): (AccountID, [DecideApplication.Verdict]) in [
            ("sc_unit", [.pass, .report]), ("sc_middle", [.pass, .report]), ("sc_recommender", [.pass]),
        ] {
            for verdict in verdicts { #expect(try await world.act(account, id, verdict), "\(account)") }
        }
    }
}
