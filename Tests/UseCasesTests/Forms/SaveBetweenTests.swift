import Domain
import FormEngine
import Synchronization
import TestSupport
import Testing
import UseCases

@Suite("What happens between reading and writing a save")
struct SaveBetweenTests {
    private func save(
        _ site: TestSite, _ id: ApplicationID, _ posted: [String: [String]],
        while interruption: @escaping @Sendable () async throws -> Void
    ) async throws -> Outcome<SaveSection.Report, Never> {
        let version = try await site.version(of: SmallForm.basic, in: id)
        let context = SiteContext(
            site: site.context.site, storage: InterruptedStorage(site.storage, interruption),
            clock: site.context.clock, ids: site.context.ids, digests: site.context.digests)
        let input = SaveSection.Input(
            section: SmallForm.basic, record: nil, posted: posted, version: version, files: [])
        return try await SaveSection(context)(TestPerson.li.actor, id, input)
    }

    private func speciality(_ site: TestSite, _ id: ApplicationID) async throws -> Answer? {
        try await site.sheet(id).sheet.sections[SmallForm.basic]?.single["speciality"]
    }

    @Test(arguments: Backend.available)
    func aSubmissionMeanwhileKeepsTheSaveOut(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            let before = try await speciality(site, id)
            let outcome = try await save(site, id, SmallForm.basicPost(speciality: "Too late")) {
                try await site.submit(id, .li).value()
            }
            #expect(outcome.isForbidden)
            #expect(try await speciality(site, id) == before)
        }
    }

    @Test(arguments: Backend.available)
    func anotherSaveMeanwhileStands(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            let report = try await save(site, id, SmallForm.basicPost(speciality: "Second")) {
                try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost(speciality: "First"))
            }.value()
            #expect(report.isStale && !report.isSaved)
            #expect(try await speciality(site, id) == .text("First"))
        }
    }

    @Test(arguments: Backend.available)
    func anotherSectionMayBeSavedMeanwhile(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            let report = try await save(site, id, SmallForm.basicPost(speciality: "Second")) {
                try await site.saved(id, .li, SmallForm.papers, record: "paper-9", SmallForm.paperPost("Meanwhile"))
            }.value()
            #expect(report.isSaved)
            #expect(try await speciality(site, id) == .text("Second"))
            #expect(try await site.sheet(id).sheet.sections[SmallForm.papers]?.record("paper-9") != nil)
        }
    }

    @Test(arguments: Backend.available)
    func aRefusedPostWritesNothingAtAll(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            let happened = Mutex(false)
            let report = try await save(site, id, SmallForm.basicPost(phone: "12")) {
                happened.withLock { $0 = true }
            }.value()
            #expect(!report.isSaved && report.problems.keys.contains("phone"))
            #expect(!happened.withLock { $0 }, "the writing connection is left alone")
        }
    }
}

/// A storage on which something happens once, before the first write.
private final class InterruptedStorage: Storage {
    private let storage: any Storage
    private let interruption: @Sendable () async throws -> Void
    private let hasHappened = Mutex(false)

    init(_ storage: any Storage, _ interruption: @escaping @Sendable () async throws -> Void) {
        (self.storage, self.interruption) = (storage, interruption)
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
    ) async throws -> Result {
        try await storage.read(body)
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
    ) async throws -> Result {
        let isFirst = hasHappened.withLock { happened in
            defer { happened = true }
            return !happened
        }
        if isFirst { try await interruption() }
        return try await storage.write(body)
    }
}
