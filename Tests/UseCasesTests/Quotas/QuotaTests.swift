import Access
import Domain
import FormEngine
import Programmes
import SQLText
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// 推荐限额 (§8, A-28, A-29).
@Suite("Quotas")
struct QuotaTests {
    private let batch = SmallProgramme.leader.batchID

    @Test(arguments: Backend.available)
    func aPlaceIsTakenByGoingUpAndFreedByAReturn(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.pass(id)
            #expect(try await used(site) == 0)
            try await site.pass(id)
            #expect(try await used(site) == 1)
            #expect(try await site.storage.read { try $0.quotas.holdsPlace(id) })
            let place = AnswerPlace(section: SmallForm.basic)
            try await site.decide(id, .bureau, .return(nil), comments: [place: "More."]).value()
            #expect(try await used(site) == 0)
            try await site.submit(id, .li, confirmed: [.unansweredComments]).value()
            try await site.carry(id, to: .bureau)
            #expect(try await used(site) == 1)
            try await site.pass(id)
            // Approved, it keeps its place.
            #expect(try await used(site) == 1)
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aRejectionFreesThePlace(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.carry(id, to: .bureau)
            try await site.decide(id, .bureau, .reject, confirmed: [.rejection]).value()
            #expect(try await used(site) == 0)
        }
    }

    @Test(arguments: Backend.available)
    func oneTooManyIsRefusedWithLimitUsedAndAsked(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await declare(site, ["b": "1"])
            let (first, second) = (try await site.submitted(.li), try await site.submitted(.sun))
            try await site.carry(first, to: .bureau)
            try await site.pass(second)
            let refused = try await site.decide(second, .district, .pass)
            #expect(refused.reasons == [.workflow(.quotaExceeded(limit: 1, used: 1, asked: 1))])
            #expect(try await site.stored(second).state == .reviewing(1))
            // Another first-level unit has its own.
            let other = try await site.submitted(.wang)
            try await site.carry(other, to: .bureau)
        }
    }

    /// R-QUOTA-03: each number, also the indicators, has to be maintained before anything is reported.
    @Test(arguments: Backend.available, ["b", "a", "women"])
    func withoutEveryNumberNothingIsReported(backend: Backend, item: String) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.pass(id)
            try await site.database.write { connection in
                _ = try connection.run(
                    "UPDATE quotas SET declared = NULL WHERE item = \(item) AND unit_id = 'district'")
            }
            #expect(try await site.decide(id, .district, .pass).reasons == [.workflow(.quotaNotMaintained)])
            try await declare(site, [item: "5"])
            #expect(try await site.decide(id, .district, .pass).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsDeclaredStaysBetweenTheReportedAndThePreset(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.carry(id, to: .bureau)
            let cases: [(String, DeclareQuota.Problem)] = [
                ("0", .belowUsed(1)), ("1001", .aboveCeiling(1000)), ("-1", .notANumber), ("1.5", .notANumber),
                ("", .notANumber), ("x", .notANumber), ("99999", .notANumber),
            ]
            for (typed, problem) in cases {
                let outcome = try await declaration(site, ["b": typed])
                #expect(outcome.reasons == [DeclareQuota.Refusal(item: "b", problem: problem)], "\(typed)")
            }
            // All or nothing.
            #expect(try await declaration(site, ["b": "0", "a": "7"]).reasons.count == 1)
            #expect(try await quota(site, "a").declared == 1000)
            try await declare(site, ["b": "1", "a": "0", "women": "3"])
            let changes = try await site.storage.read { try $0.quotas.changes(of: "district", batch: batch) }
            #expect(changes.map(\.new).sorted() == [0, 1, 3])
            #expect(changes.allSatisfy { $0.account == TestUnit.district.account.id })
        }
    }

    @Test(arguments: Backend.available)
    func anOlderPageDeclaresNothing(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await declare(site, ["b": "5"])
            let entry = DeclareQuota.Entry(item: "b", text: "6", version: 1)
            let outcome = try await DeclareQuota(site.context)(TestUnit.district.actor, "district", batch, [entry])
            #expect(outcome.reasons == [DeclareQuota.Refusal(item: "b", problem: .stale(5))])
        }
    }

    @Test(arguments: Backend.available)
    func afterTheTimeForReviewingNothingIsDeclared(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let found = try await site.storage.read { try $0.batches.find(batch) }
            let end = try #require(found?.reviewClosesAt)
            site.clock.set(end.adding(seconds: -1))
            try await declare(site, ["b": "5"])
            site.clock.set(end)
            let outcome = try await declaration(site, ["b": "6", "a": "1000"])
            #expect(outcome.reasons == [DeclareQuota.Refusal(item: "b", problem: .closed(end))])
            #expect(try await declaration(site, ["b": "x"]).reasons.map(\.problem) == [.closed(end)])
            let parts = try await ReadQuota(site.context)(TestUnit.district.actor, SmallProgramme.leader.id).value()
            #expect(parts.first { $0.batch.id == batch }?.closedAt == end)
            #expect(try await quota(site, "b").declared == 5)
        }
    }

    @Test(arguments: Backend.available)
    func onlyFirstLevelUnitsHaveThePage(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let read = ReadQuota(site.context)
            let parts = try await read(TestUnit.district.actor, SmallProgramme.leader.id).value()
            #expect(parts.map(\.unit.id) == ["district"])
            #expect(parts.first?.lines.map(\.item) == ["a", "b", "c", "women"])
            for actor in [
                TestUnit.factory.actor, TestUnit.bureau.actor, TestPerson.li.actor, TestOfficer.auditor.actor,
            ] {
                #expect(try await read(actor, SmallProgramme.leader.id).isForbidden)
                #expect(try await DeclareQuota(site.context)(actor, "district", batch, []).isForbidden)
            }
            #expect(try await read(TestUnit.district.actor, SmallProgramme.innovation.id).isHidden)
            #expect(try await DeclareQuota(site.context)(TestUnit.district.actor, "department", batch, []).isHidden)
        }
    }

    // MARK: Doing

    private func used(_ site: TestSite) async throws -> Int {
        try await quota(site, "b").used
    }

    private func quota(_ site: TestSite, _ item: String) async throws -> Quota {
        let all = try await site.storage.read { try $0.quotas.list(of: "district", batch: batch) }
        return try #require(all.first { $0.item == item })
    }

    private func declare(_ site: TestSite, _ numbers: [String: String]) async throws {
        try await declaration(site, numbers).value()
    }

    private func declaration(
        _ site: TestSite, _ numbers: [String: String]
    ) async throws -> Outcome<Void, DeclareQuota.Refusal> {
        var entries: [DeclareQuota.Entry] = []
        for (item, text) in numbers {
            entries.append(.init(item: item, text: text, version: try await quota(site, item).version))
        }
        return try await DeclareQuota(site.context)(TestUnit.district.actor, "district", batch, entries)
    }
}
