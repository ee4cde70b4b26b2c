import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Arranging records")
struct ArrangeRecordsTests {
    private func withPapers(
        on backend: Backend, _ body: (TestSite, ApplicationID) async throws -> Void
    ) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li, papers: ["A", "B", "C"])
            try await body(site, id)
        }
    }

    private func arrange(
        _ site: TestSite, _ id: ApplicationID, _ change: ArrangeRecords.Change
    ) async throws -> Outcome<Void, ArrangeRecords.Refusal> {
        let version = try await site.version(of: SmallForm.papers, in: id)
        return try await ArrangeRecords(site.context)(
            TestPerson.li.actor, id, SmallForm.papers, change, version: version)
    }

    private func order(_ site: TestSite, _ id: ApplicationID) async throws -> [String] {
        let records = try await site.sheet(id).sheet.sections[SmallForm.papers]?.records ?? []
        return records.map { String($0.id.text.suffix(1)) }
    }

    @Test(
        arguments: Backend.available,
        [
            (ArrangeRecords.Change.up("paper-3"), ["1", "3", "2"]), (.down("paper-1"), ["2", "1", "3"]),
            (.up("paper-1"), ["1", "2", "3"]), (.down("paper-3"), ["1", "2", "3"]), (.delete("paper-2"), ["1", "3"]),
        ])
    func recordsMoveByOnePlace(
        backend: Backend, example: (change: ArrangeRecords.Change, order: [String])
    ) async throws {
        try await withPapers(on: backend) { site, id in
            try await arrange(site, id, example.change).value()
            #expect(try await order(site, id) == example.order)
        }
    }

    @Test(arguments: Backend.available)
    func aMoveThatChangesNothingLeavesTheVersion(backend: Backend) async throws {
        try await withPapers(on: backend) { site, id in
            let version = try await site.version(of: SmallForm.papers, in: id)
            try await arrange(site, id, .up("paper-1")).value()
            #expect(try await site.version(of: SmallForm.papers, in: id) == version)
        }
    }

    @Test(arguments: Backend.available)
    func anOldPageArrangesNothing(backend: Backend) async throws {
        try await withPapers(on: backend) { site, id in
            let old = try await ArrangeRecords(site.context)(
                TestPerson.li.actor, id, SmallForm.papers, .delete("paper-1"), version: 1)
            #expect(old.reasons == [.stale])
            #expect(try await order(site, id).count == 3)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsNotThereIsHidden(backend: Backend) async throws {
        try await withPapers(on: backend) { site, id in
            #expect(try await arrange(site, id, .delete("paper-9")).isHidden)
            let single = try await ArrangeRecords(site.context)(
                TestPerson.li.actor, id, SmallForm.basic, .up("paper-1"), version: 1)
            #expect(single.isHidden)
        }
    }

    @Test(arguments: Backend.available)
    func aDeletedRecordTakesItsFilesAlongAndAnswersItsComments(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let field = AnswerPlace(section: SmallForm.papers, record: "paper-1", field: "title")
            try await site.decide(id, .factory, .return(nil), comments: [field: "Which slag?"]).value()
            let scan = SmallForm.file("scan", "a.pdf", site.blobs, SampleFile.pdf, .pdf)
            let post = SmallForm.paperPost("On slag")
            try await site.saved(id, .li, SmallForm.papers, record: "paper-1", post, files: [scan])
            #expect(try await site.comments(id).map(\.state) == [.open])
            try await arrange(site, id, .delete("paper-1")).value()
            #expect(try await site.attachments(id).allSatisfy { $0.place.section != SmallForm.papers })
            #expect(try await site.comments(id).map(\.state) == [.answered])
            #expect(try await site.submit(id, .li).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func filesOfARecordThatWasNeverSavedAreNotHandedIn(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            let scan = SmallForm.file("scan", "lost.pdf", site.blobs, SampleFile.pdf, .pdf)
            let report = try await site.save(id, .li, SmallForm.papers, record: "new", [:], files: [scan]).value()
            #expect(!report.isSaved)
            try await site.submit(id, .li).value()
            let seen = try await ReadReview(site.context)(TestUnit.factory.actor, id).value()
            #expect(!seen.snapshot.attachments.map(\.name).contains("lost.pdf"))
        }
    }
}
