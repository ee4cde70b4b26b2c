import Domain
import Foundation
import Programmes
import TestSupport
import Testing
import UseCases

@Suite("Counted attempts in the database")
struct RateLimitRowTests {
    private static let now = SmallSite.now

    @Test(arguments: Backend.available)
    func ofFiftyAttemptsAtOnceInTwoProcessesExactlyTheBurstIsFree(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let limit = AttemptLimit(burst: 20, perMinute: 20)
            try await site.second { other async throws in
                let answers = try await atOnce(50) { number in
                    let storage = number.isMultiple(of: 2) ? site.storage : other.storage
                    return try await Self.take(storage, "address", limit, at: Self.now)
                }
                #expect(answers.count { $0 == nil } == 20)
                #expect(answers.compactMap { $0 } == Array(repeating: 4, count: 30))
            }
        }
    }

    @Test(arguments: Backend.available)
    func attemptsComeBackAndNeverMoreThanTheBurst(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let limit = AttemptLimit(burst: 3, perMinute: 6)
            func take(_ seconds: Int64) async throws -> Int? {
                try await Self.take(site.storage, "a", limit, at: Self.now.adding(seconds: seconds))
            }
            for _ in 0..<3 { #expect(try await take(0) == nil) }
            #expect(try await take(0) == 11)
            #expect(try await take(9) == 2)
            #expect(try await take(10) == nil)
            #expect(try await take(10) == 11)
            for _ in 0..<3 { #expect(try await take(9999) == nil) }
            #expect(try await take(9999) == 11)
        }
    }

    @Test(arguments: Backend.available)
    func keysDoNotDisturbEachOther(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let limit = AttemptLimit(burst: 1, perMinute: 1)
            #expect(try await Self.take(site.storage, "a", limit, at: Self.now) == nil)
            #expect(try await Self.take(site.storage, "a", limit, at: Self.now) == 61)
            #expect(try await Self.take(site.storage, "b", limit, at: Self.now) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func aClockSetBackTakesNothingAwayAndTheBucketFillsAgain(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let limit = AttemptLimit(burst: 2, perMinute: 1)
            let past = Self.now.adding(seconds: -86_400)
            #expect(try await Self.take(site.storage, "a", limit, at: Self.now) == nil)
            #expect(try await Self.take(site.storage, "a", limit, at: past) == nil)
            #expect(try await Self.take(site.storage, "a", limit, at: past) == 61)
            #expect(try await Self.take(site.storage, "a", limit, at: past.adding(seconds: 60)) == nil)
        }
    }

    /// Two processes whose clocks are 30 seconds apart take turns; the difference must not count as time passed.
    @Test(arguments: Backend.available)
    func clocksThatDifferGiveNothingAway(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let limit = AttemptLimit(burst: 4, perMinute: 2)
            var free = 0
            for turn in 0..<20 {
                let time = Self.now.adding(seconds: turn.isMultiple(of: 2) ? 30 : 0)
                if try await Self.take(site.storage, "a", limit, at: time) == nil { free += 1 }
            }
            #expect(free == 4)
        }
    }

    @Test(arguments: Backend.available)
    func addressesAreStoredHashedAndForgottenWhenTheyAreOld(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let limit = AttemptLimit(burst: 1, perMinute: 1)
            _ = try await Self.take(site.storage, "192.0.2.77", limit, at: Self.now)
            #expect(try await site.opened.rawBytes().range(of: Data("192.0.2.77".utf8)) == nil)
            try await site.storage.write { store throws in
                #expect(try store.rateLimits.remove(unusedSince: Self.now) == 0)
                #expect(try store.rateLimits.remove(unusedSince: Self.now.adding(seconds: 1)) == 1)
            }
            #expect(try await Self.take(site.storage, "192.0.2.77", limit, at: Self.now) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func aLimitOfNothingLetsNobodyIn(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let none = AttemptLimit(burst: 0, perMinute: 9)
            #expect(try await Self.take(site.storage, "a", none, at: Self.now) == 3600)
        }
    }

    private static func take(
        _ storage: any Storage, _ key: String, _ limit: AttemptLimit, at now: Instant
    ) async throws -> Int? {
        try await storage.write { try $0.rateLimits.take(key, of: limit, at: now) }
    }
}
