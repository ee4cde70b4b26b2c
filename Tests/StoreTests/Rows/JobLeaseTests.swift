import Domain
import Programmes
import TestSupport
import Testing
import UseCases

@Suite("Leases of periodic jobs")
struct JobLeaseTests {
    private static let job = JobName.expiredSessions
    private static let now = SmallSite.now
    private static let end = now.adding(seconds: 300)

    @Test(arguments: Backend.available)
    func ofEightHoldersInTwoProcessesOneTakesTheJob(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            try await site.second { other async throws in
                for round in 0..<5 {
                    let time = Self.now.adding(seconds: Int64(round) * 3600)
                    let taken = try await atOnce(8) { number in
                        let storage = number.isMultiple(of: 2) ? site.storage : other.storage
                        return try await Self.take(storage, by: "holder-\(number)", at: time)
                    }
                    #expect(taken.count { $0 } == 1)
                }
            }
        }
    }

    @Test(arguments: Backend.available)
    func aJobThatWasDoneIsNotDueBeforeItsInterval(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            #expect(try await Self.take(site.storage, by: "a", at: Self.now))
            #expect(try await site.storage.write { try $0.jobs.finish(Self.job, by: "a", at: Self.now) })
            #expect(try await site.storage.read { try $0.jobs.lastRun(of: Self.job) } == Self.now)
            #expect(try await !Self.take(site.storage, by: "b", at: Self.now.adding(seconds: 599)))
            #expect(try await Self.take(site.storage, by: "b", at: Self.now.adding(seconds: 600)))
        }
    }

    @Test(arguments: Backend.available)
    func aDeadHoldersLeaseRunsOutAndItCannotComeBack(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            #expect(try await Self.take(site.storage, by: "dead", at: Self.now))
            #expect(try await !Self.take(site.storage, by: "b", at: Self.end.adding(seconds: -1)))
            #expect(try await Self.take(site.storage, by: "b", at: Self.end))
            try await site.storage.write { store throws in
                #expect(try !store.jobs.renew(Self.job, by: "dead", until: Self.end.adding(seconds: 999)))
                #expect(try !store.jobs.finish(Self.job, by: "dead", at: Self.end))
                #expect(try store.jobs.lastRun(of: Self.job) == nil)
            }
        }
    }

    @Test(arguments: Backend.available)
    func aLeaseThatIsRenewedStays(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            #expect(try await Self.take(site.storage, by: "a", at: Self.now))
            let longer = Self.end.adding(seconds: 300)
            #expect(try await site.storage.write { try $0.jobs.renew(Self.job, by: "a", until: longer) })
            #expect(try await !Self.take(site.storage, by: "b", at: Self.end))
            #expect(try await Self.take(site.storage, by: "b", at: longer))
        }
    }

    @Test(arguments: Backend.available)
    func jobsDoNotDisturbEachOther(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            for job in JobName.allCases {
                #expect(
                    try await site.storage.write {
                        try $0.jobs.take(job, by: "a", at: Self.now, until: Self.end, notRunSince: Self.now)
                    })
            }
        }
    }

    private static func take(_ storage: any Storage, by holder: String, at now: Instant) async throws -> Bool {
        try await storage.write { store in
            try store.jobs.take(
                job, by: holder, at: now, until: now.adding(seconds: 300), notRunSince: now.adding(seconds: -600))
        }
    }
}
