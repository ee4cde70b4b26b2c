import Access
import Domain
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Applications in the database")
struct ApplicationRowTests {
    @Test(arguments: Backend.available)
    func everyColumnComesBackAsItWasWritten(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            var written = Sample.application()
            written.state = .returnedToStage(2)
            written.submittedFrom = .returned
            (written.pass, written.submittedAt) = (3, SmallSite.now.adding(seconds: 5))
            written.chain = ChainHead(count: 4, hash: "abc")
            let row = written
            let read = try await site.storage.write { store throws in
                _ = try store.applications.insert(row)
                return try store.applications.find("app-1")
            }
            let found = try #require(read)
            #expect("\(found)" == "\(row)")
        }
    }

    @Test(arguments: Backend.available)
    func aPersonHasOneApplicationInABatch(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                #expect(try store.applications.insert(Sample.application("app-1")))
                #expect(try !store.applications.insert(Sample.application("app-2")))
                #expect(try store.applications.insert(Sample.application("app-3", programme: .innovation)))
                #expect(try store.applications.insert(Sample.application("app-4", person: TestPerson.wang.id)))
                #expect(try store.applications.allIDs() == ["app-1", "app-3", "app-4"])
            }
        }
    }

    @Test(arguments: Backend.available)
    func aDeletedApplicationGivesItsPlaceFree(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                _ = try store.applications.insert(Sample.application("app-1", state: .deleted))
                let batch = SmallProgramme.leader.batchID
                #expect(try store.applications.find(exclusive: TestPerson.li.id.text, batch: batch) == nil)
                #expect(try store.applications.find("app-1")?.state == .deleted)
                #expect(try store.applications.insert(Sample.application("app-2")))
                #expect(try store.applications.find(exclusive: TestPerson.li.id.text, batch: batch)?.id == "app-2")
            }
        }
    }

    @Test(arguments: Backend.available)
    func numbersAreUnique(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                let other = Sample.application("app-2", person: TestPerson.wang.id, number: "X1")
                #expect(try store.applications.insert(Sample.application("app-1", number: "X1")))
                #expect(try !store.applications.insert(other))
                let sequence = try (1...3).map { _ in try store.applications.nextSequence("L2026") }
                #expect(sequence == [1, 2, 3])
            }
        }
    }

    @Test(arguments: Backend.available)
    func anUpdateOfAnOldVersionWritesNothing(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                var application = Sample.application()
                _ = try store.applications.insert(application)
                application.state = .reviewing(0)
                #expect(try store.applications.update(application, ifVersion: 1))
                application.state = .approved
                #expect(try !store.applications.update(application, ifVersion: 1))
                let stored = try store.applications.find("app-1")
                #expect(stored?.version == 2)
                #expect(stored?.state == .reviewing(0))
            }
        }
    }

    @Test(arguments: Backend.available)
    func listsArePagedNewestFirstAndCountEverything(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                for (number, person) in TestPerson.allCases.enumerated() {
                    let id = ApplicationID(trusted: "app-\(number)")
                    let at = SmallSite.now.adding(seconds: Int64(number))
                    _ = try store.applications.insert(Sample.application(id, person: person.id, at: at))
                }
                try store.applications.setListed(["basic.level": "Second"], of: "app-3")
                var query = ApplicationQuery(scope: .all, pageSize: 3)
                let first = try store.applications.list(query)
                #expect(first.rows.map(\.application.id) == ["app-3", "app-2", "app-1"])
                #expect(first.rows.first?.listed == ["basic.level": "Second"])
                #expect(first.rows.first?.batchName == "Batch of leader")
                #expect(first.total == 4)
                query.position = first.later.map(ListPosition.after) ?? .first
                #expect(try store.applications.list(query).rows.map(\.application.id) == ["app-0"])
                query.programme = SmallProgramme.innovation.id
                #expect(try store.applications.list(query).total == 0)
            }
        }
    }

    @Test(arguments: Backend.available, ["name of", "NAME OF", "The Fact", "ZHāNG", "张"])
    func aSearchDoesNotCareForTheCaseOfLatinLetters(backend: Backend, search: String) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                var application = Sample.application()
                application.employerName = "The Factory of Zhāng 张"
                _ = try store.applications.insert(application)
                let page = try store.applications.list(ApplicationQuery(scope: .all, search: search))
                #expect(page.total == 1)
            }
        }
    }

    @Test(arguments: Backend.available, ["Name of app_1", "no-app_1", "of app_", "_", "The fact"])
    func aSearchTakesEverySignLiterally(backend: Backend, search: String) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                _ = try store.applications.insert(Sample.application("app_1"))
                let page = try store.applications.list(ApplicationQuery(scope: .all, search: search))
                #expect(page.rows.map(\.application.id) == ["app_1"])
                for other in ["%", "app-1", "appX1", "\\"] {
                    #expect(try store.applications.list(ApplicationQuery(scope: .all, search: other)).total == 0)
                }
            }
        }
    }
}
