import Domain
import FormEngine
import Programmes
import TestSupport
import Testing
import UseCases

@Suite("Copying records")
struct CopyRecordTests {
    private func duplicate(
        _ site: TestSite, _ id: ApplicationID, _ record: RecordID, as copy: RecordID, version: Int64? = nil
    ) async throws -> Outcome<Void, ArrangeRecords.Refusal> {
        let current = try await site.version(of: SmallForm.papers, in: id)
        return try await ArrangeRecords(site.context)(
            TestPerson.li.actor, id, SmallForm.papers, .duplicate(record, as: copy), version: version ?? current)
    }

    private func papers(_ site: TestSite, _ id: ApplicationID) async throws -> [RecordAnswers] {
        try await site.sheet(id).sheet.sections[SmallForm.papers]?.records ?? []
    }

    @Test(arguments: Backend.available)
    func aCopyStandsBehindItsRecord(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li, papers: ["A", "B"])
            try await duplicate(site, id, "paper-1", as: "copy").value()
            let records = try await papers(site, id)
            #expect(records.map(\.id) == ["paper-1", "copy", "paper-2"])
            #expect(records[0].answers == records[1].answers)
            #expect(try await site.attachments(id).allSatisfy { $0.place.record != "copy" })
        }
    }

    @Test(arguments: Backend.available)
    func noCopyIsMadeBeyondTheMaximumOrFromAnOldPage(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li, papers: ["A", "B"])
            #expect(try await duplicate(site, id, "paper-1", as: "copy", version: 1).reasons == [.stale])
            try await duplicate(site, id, "paper-1", as: "copy").value()
            #expect(try await duplicate(site, id, "paper-1", as: "more").reasons == [.tooMany(maximum: 3)])
            #expect(try await papers(site, id).count == 3)
            #expect(try await duplicate(site, id, "paper-9", as: "more").isHidden)
        }
    }

    /// An application of last round with two papers, and a new one.
    private func withFormer(
        on backend: Backend, _ body: (TestSite, _ former: ApplicationID, ApplicationID) async throws -> Void
    ) async throws {
        try await TestSite.run(on: backend) { site in
            let former = try await site.start(.li)
            try await site.fill(former, .li, papers: ["A", "B"])
            let first = SmallSite.batch(.leader)
            let next = Batch(
                id: "leader-next", programme: first.programme, year: "2026", name: "Next", related: "", kinds: "",
                publishedAt: first.publishedAt, opensAt: first.opensAt, closesAt: first.closesAt,
                correctionClosesAt: first.correctionClosesAt, rankingClosesAt: nil,
                referenceDate: first.referenceDate, parameters: first.parameters)
            try await site.storage.write { try $0.batches.insert(next) }
            let id = try await StartApplication(site.context)(TestPerson.li.actor, next.id, pledged: true).value()
            try await body(site, former, id)
        }
    }

    private func take(
        _ site: TestSite, _ id: ApplicationID, _ chosen: Set<RecordID>, version: Int64? = nil
    ) async throws -> Outcome<Int, ReuseRecords.Refusal> {
        let present = try await site.version(of: SmallForm.papers, in: id)
        return try await ReuseRecords(site.context)(
            TestPerson.li.actor, id, SmallForm.papers, chosen: chosen, version: version ?? present)
    }

    @Test(arguments: Backend.available)
    func recordsOfTheLastApplicationAreTakenOver(backend: Backend) async throws {
        try await withFormer(on: backend) { site, former, id in
            let offer = try await ReuseRecords(site.context).offer(TestPerson.li.actor, id, SmallForm.papers).value()
            #expect(offer.records.map { $0.answers["title"] } == [.text("A"), .text("B")])
            #expect(try await take(site, id, ["paper-2", "nobody"]).value() == 1)
            let taken = try await papers(site, id)
            #expect(taken.map { $0.answers["title"] } == [.text("B")])
            #expect(taken.first?.id != "paper-2")
            let rest = try await ReuseRecords(site.context).offer(TestPerson.li.actor, id, SmallForm.papers).value()
            #expect(rest.records.map(\.id) == ["paper-1"], "what is there already is offered no more")
            #expect(try await papers(site, former).count == 2)
            #expect(try await take(site, id, ["paper-1"]).value() == 1)
            let none = try await ReuseRecords(site.context).offer(TestPerson.li.actor, id, SmallForm.papers).value()
            #expect(none.records.isEmpty && none.number == offer.number, "it is said where they came from")
        }
    }

    @Test(arguments: Backend.available)
    func noMoreAreTakenThanThereIsRoomForNorFromAnOldPage(backend: Backend) async throws {
        try await withFormer(on: backend) { site, _, id in
            try await site.fill(id, .li, papers: ["C", "D"])
            #expect(try await take(site, id, ["paper-1", "paper-2"]).reasons == [.tooMany(maximum: 3)])
            #expect(try await take(site, id, ["paper-1"], version: 0).reasons == [.stale])
            #expect(try await papers(site, id).count == 2)
        }
    }

    @Test(arguments: Backend.available)
    func somebodyElsesRecordsAreNeverOffered(backend: Backend) async throws {
        try await withFormer(on: backend) { site, _, _ in
            let other = try await site.start(.wang)
            let offer = try await ReuseRecords(site.context).offer(TestPerson.wang.actor, other, SmallForm.papers)
                .value()
            #expect(offer.number == nil && offer.records.isEmpty)
            let foreign = try await ReuseRecords(site.context).offer(TestPerson.li.actor, other, SmallForm.papers)
            #expect(foreign.isHidden)
        }
    }
}
