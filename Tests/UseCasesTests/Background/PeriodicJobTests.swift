import Domain
import Synchronization
import TestSupport
import Testing
import UseCases

@Suite("Periodic jobs")
struct PeriodicJobTests {
    /// Counts its runs, and does something in each.
    private final class CountedJob: PeriodicJob {
        let name = JobName.expiredSessions
        let interval: Int64 = 3600
        private let count = Mutex(0)
        private let body: @Sendable (JobTurn) async throws -> Void

        init(_ body: @escaping @Sendable (JobTurn) async throws -> Void = { _ in }) {
            self.body = body
        }

        var runs: Int { count.withLock { $0 } }

        func run(_ turn: JobTurn) async throws -> Int {
            count.withLock { $0 += 1 }
            try await body(turn)
            return 1
        }
    }

    private struct Broken: Error {}

    @Test(arguments: Backend.available)
    func aJobRunsOncePerIntervalInAllProcessesTogether(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let job = CountedJob()
            try await site.second { other async throws in
                for hour in 1...3 {
                    _ = try await atOnce(8) { number in
                        let context = number.isMultiple(of: 2) ? site.context : other
                        return try await RunPeriodicJob(context, holder: "holder-\(number)")(job)
                    }
                    #expect(job.runs == hour)
                    site.clock.advance(hours: 1)
                }
            }
        }
    }

    @Test(arguments: Backend.available)
    func aRunThatFailedIsTriedAgainByAnotherWhenItsLeaseRanOut(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let (broken, sound) = (CountedJob { _ in throw Broken() }, CountedJob())
            await #expect(throws: Broken.self) { try await RunPeriodicJob(site.context, holder: "a")(broken) }
            #expect(try await RunPeriodicJob(site.context, holder: "b")(sound) == nil)
            site.clock.advance(seconds: RunPeriodicJob.leaseSeconds)
            #expect(try await RunPeriodicJob(site.context, holder: "b")(sound) == 1)
        }
    }

    @Test(arguments: Backend.available)
    func aLongRunKeepsItsLease(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let other = CountedJob()
            let long = CountedJob { turn async throws in
                for _ in 0..<5 {
                    site.clock.advance(seconds: RunPeriodicJob.leaseSeconds - 1)
                    #expect(try await turn.renew())
                    #expect(try await RunPeriodicJob(site.context, holder: "b")(other) == nil)
                }
            }
            #expect(try await RunPeriodicJob(site.context, holder: "a")(long) == 1)
            #expect(other.runs == 0)
        }
    }

    @Test(arguments: Backend.available)
    func aRunThatWasSilentTooLongIsToldSo(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let other = CountedJob()
            let silent = CountedJob { turn async throws in
                site.clock.advance(seconds: RunPeriodicJob.leaseSeconds)
                #expect(try await RunPeriodicJob(site.context, holder: "b")(other) == 1)
                #expect(try await !turn.renew())
            }
            try await RunPeriodicJob(site.context, holder: "a")(silent)
            #expect(other.runs == 1)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsOverIsForgottenAndNothingElse(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let now = site.clock.now
            let session = StoredSession(
                account: TestPerson.li.account.id, site: "testing", listener: .public, csrf: "c", createdAt: now,
                lastSeenAt: now, expiresAt: now.adding(seconds: 8 * 3600))
            let failure = SignInFailures(count: 9, lastAt: now, lockedUntil: now.adding(seconds: 4 * 3600))
            try await site.storage.write { store in
                try store.sessions.insert(session, hash: "h")
                try store.accounts.setFailures(failure, for: "li|192.0.2.1")
                _ = try store.rateLimits.take("192.0.2.1", of: AttemptLimit(burst: 1, perMinute: 1), at: now)
            }
            let (sessions, attempts) = (RemoveExpiredSessions(site.context), RemoveStaleAttempts(site.context))
            let run = RunPeriodicJob(site.context, holder: "a")
            #expect(try await [run(sessions), run(attempts)] == [0, 0])
            site.clock.advance(hours: 8)
            #expect(try await [run(sessions), run(attempts)] == [1, 0])
            site.clock.advance(hours: 16, seconds: 1)
            #expect(try await [run(sessions), run(attempts)] == [0, 2])
        }
    }
}
