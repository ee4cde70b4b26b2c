import Domain
import SQLText
import TestSupport
import Testing
import UseCases
import Web

@Suite("Sign-ins counted in the database")
struct StoredAttemptsTests {
    private static let limit = AttemptLimit(burst: 20, perMinute: 20)

    @Test(arguments: Backend.available)
    func twoProcessesShareOneCount(backend: Backend) async throws {
        try await TestSupport.TestSite.run(on: backend) { site async throws in
            try await site.second { other async throws in
                let first = StoredAttempts(["testing": site.storage], limit: Self.limit)
                let second = StoredAttempts(["testing": other.storage], limit: Self.limit)
                let now = site.clock.now
                let answers = try await atOnce(50) { number in
                    try await (number.isMultiple(of: 2) ? first : second).take("192.0.2.1", at: "testing", now: now)
                }
                #expect(answers.count { $0 == nil } == 20)
                #expect(try await first.take("192.0.2.2", at: "testing", now: now) == nil)
            }
        }
    }

    @Test func aFloodOfOneProcessDoesNotReachTheDatabase() async throws {
        try await TestSupport.TestSite.run { site async throws in
            let attempts = StoredAttempts(["testing": site.storage], limit: Self.limit)
            let now = site.clock.now
            for _ in 0..<20 { _ = try await attempts.take("a", at: "testing", now: now) }
            // Whoever asked the database now would find a free bucket.
            _ = try await site.database.write { try $0.run("DELETE FROM rate_limits") }
            for _ in 0..<100 { #expect(try await attempts.take("a", at: "testing", now: now) == 4) }
        }
    }

    @Test func sitesCountForThemselves() async throws {
        try await TestSupport.TestSite.run { one async throws in
            try await TestSupport.TestSite.run { other async throws in
                let attempts = StoredAttempts(
                    ["one": one.storage, "other": other.storage], limit: AttemptLimit(burst: 1, perMinute: 1))
                let now = one.clock.now
                #expect(try await attempts.take("a", at: "one", now: now) == nil)
                #expect(try await attempts.take("a", at: "one", now: now) == 61)
                #expect(try await attempts.take("a", at: "other", now: now) == nil)
            }
        }
    }
}
