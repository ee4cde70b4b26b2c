import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Races")
struct RaceTests {
    /// R-APPLY-04: exactly one wins, and the other is told why.
    @Test(arguments: Backend.available)
    func ofARecallAndAPassExactlyOneWins(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            var recalls = 0
            for trial in 0..<40 {
                let version = try await site.stored(id).version
                async let first = act(trial.isMultiple(of: 2), id, site, version)
                async let second = act(!trial.isMultiple(of: 2), id, site, version)
                let outcomes = try await [first, second]
                #expect(outcomes.count { $0.isDone } == 1, "\(outcomes)")
                let reasons = outcomes.flatMap(\.reasons)
                let isRecalled = try await site.stored(id).state.isWithApplicant
                recalls += isRecalled ? 1 : 0
                #expect(reasons == [isRecalled ? .recalled : .workflow(.alreadyReviewed)])
                try await handIn(id, site)
            }
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
            #expect((0...40).contains(recalls))
        }
    }

    private func act(
        _ isRecall: Bool, _ id: ApplicationID, _ site: TestSite, _ version: Int64
    ) async throws -> Outcome<Void, TransitionRefusal> {
        guard isRecall else { return try await site.decide(id, .factory, .pass, version: version) }
        return try await TakeBack(site.context)(TestPerson.li.actor, id, .recall, version: version)
    }

    /// Brings the application to the factory again, whoever has it now.
    private func handIn(_ id: ApplicationID, _ site: TestSite) async throws {
        if try await !site.stored(id).state.isWithApplicant {
            let place = AnswerPlace(section: SmallForm.basic)
            try await site.decide(id, .district, .return(nil), comments: [place: "Again."]).value()
        }
        try await site.submit(id, .li, confirmed: [.unansweredComments]).value()
    }

    @Test(arguments: Backend.available)
    func thirtyIdenticalSubmissionsAreOne(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            let version = try await site.stored(id).version
            let outcomes = try await concurrently(30) { _ in
                try await SubmitApplication(site.context)(TestPerson.li.actor, id, version: version, confirmed: [])
            }
            #expect(outcomes.count { $0.isDone } == 30)
            #expect(try await site.events(id).map(\.kind) == ["start", "submit"])
            #expect(try await site.stored(id).pass == 1)
        }
    }

    @Test(arguments: Backend.available)
    func ofFiftyStartsOfOnePersonOneWins(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let outcomes = try await concurrently(50) { _ in
                try await StartApplication(site.context)(
                    TestPerson.li.actor, SmallProgramme.leader.batchID, pledged: true)
            }
            #expect(outcomes.count { $0.isDone } == 1)
            #expect(try await site.storage.read { try $0.applications.allIDs().count } == 1)
        }
    }

    @Test(arguments: Backend.available)
    func fiftyPeopleWhoStartAtOnceGetFiftyNumbers(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let crowd = try await site.crowd(50)
            let ids = try await concurrently(crowd.count) { number in
                try await StartApplication(site.context)(
                    crowd[number], SmallProgramme.leader.batchID, pledged: true
                ).value()
            }
            var numbers: Set<String> = []
            for id in ids { numbers.insert(try await site.stored(id).number) }
            #expect(numbers == Set((1...50).map { "L2026000\($0 < 10 ? "0" : "")\($0)" }))
        }
    }

    @Test(arguments: Backend.available)
    func ofTwoTabsThatSaveASectionOneIsStale(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let version = try await site.version(of: SmallForm.basic, in: id)
            let reports = try await concurrently(10) { number in
                let posted = SmallForm.basicPost(speciality: "Tab \(number)")
                return try await site.save(id, .li, SmallForm.basic, posted, version: version).value()
            }
            #expect(reports.count { $0.isSaved } == 1)
            #expect(reports.count { $0.isStale } == 9)
        }
    }
}

/// Runs the same work many times at once.
private func concurrently<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: Result.self) { group in
        for number in 0..<count {
            group.addTask { try await work(number) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
    }
}
