import Domain
import FormEngine
import TestSupport
import Testing
import UseCases

@Suite("Removing files that nothing refers to")
struct SweepBlobsTests {
    private static let old: Int64 = 2 * 86_400

    @Test(arguments: Backend.available)
    func everythingThatAnyRowRefersToIsKept(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.submitted(.li, .innovation)
            let frozen = Set(try await site.attachments(id).map(\.blob))
            try await site.takeBack(id, .li, .recall).value()
            for file in try await site.attachments(id) {
                #expect(try await EditAttachment(site.context).remove(TestPerson.li.actor, file.id).isDone)
            }
            let second = try await site.start(.li)
            try await site.fill(second, .li)
            let working = Set(try await site.attachments(second).map(\.blob))
            let removed = try #require(try await site.attachments(second).first)
            _ = try await EditAttachment(site.context).remove(TestPerson.li.actor, removed.id)

            let names = frozen.union(working).union(["nobody's"])
            let files = SweepableFiles(Dictionary(uniqueKeysWithValues: names.map { ($0, Self.old) }))
            #expect(try await Self.sweep(site, files) == 1)
            #expect(files.all == frozen.union(working))
            #expect(frozen.count >= 2 && working.count >= 2)
        }
    }

    @Test(arguments: Backend.available)
    func aFileMayHaveManyApplications(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.start(.li)
            let bytes = SmallForm.file("proof", "a.pdf", site.blobs, SampleFile.pdf, .pdf)
            try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost(), files: [bytes])
            let other = try await site.start(.li, .innovation)
            try await site.saved(other, .li, SmallForm.basic, SmallForm.basicPost(), files: [bytes])
            let file = try #require(try await site.attachments(id).first)
            _ = try await EditAttachment(site.context).remove(TestPerson.li.actor, file.id)
            let files = SweepableFiles([file.blob: Self.old])
            #expect(try await Self.sweep(site, files) == 0)
            #expect(files.all == [file.blob])
        }
    }

    @Test func youngFilesAreKept() async throws {
        try await TestSite.run { site async throws in
            let files = SweepableFiles(["young": 86_400, "old": 86_401])
            #expect(try await Self.sweep(site, files) == 1)
            #expect(files.all == ["young"])
        }
    }

    /// The row appears after the sweep has asked about the file for the first time.
    @Test(arguments: Backend.available)
    func aFileThatIsReferredToInTheLastMomentIsKept(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.start(.li)
            let late = SmallForm.file("proof", "a.pdf", site.blobs, SampleFile.pdf, .pdf)
            guard case .stored(let blob, _, _) = late.verdict else { throw Unexpected("\(late.verdict)") }
            let files = SweepableFiles([blob: Self.old, "other": Self.old]) { name in
                guard name != "other" else { return }
                try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost(), files: [late])
            }
            #expect(try await Self.sweep(site, files) == 1)
            #expect(files.all == [blob])
        }
    }

    @Test func aSweepThatLostItsLeaseRemovesNothing() async throws {
        try await TestSite.run { site async throws in
            let files = SweepableFiles(["old": Self.old])
            let turn = JobTurn(startedAt: site.clock.now) { false }
            #expect(try await SweepBlobs(site.context, blobs: files).run(turn) == 0)
            #expect(files.all == ["old"])
        }
    }

    @Test func moreFilesThanOnePortionAreAllSeen() async throws {
        try await TestSite.run { site async throws in
            let files = SweepableFiles(Dictionary(uniqueKeysWithValues: (0..<450).map { ("file-\($0)", Self.old) }))
            #expect(try await Self.sweep(site, files) == 450)
        }
    }

    private static func sweep(_ site: TestSite, _ files: SweepableFiles) async throws -> Int? {
        try await RunPeriodicJob(site.context, holder: "a")(SweepBlobs(site.context, blobs: files))
    }
}
