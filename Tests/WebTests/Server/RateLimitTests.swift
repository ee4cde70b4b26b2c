import Domain
import HTTPTypes
import HummingbirdTesting
import Testing
import UseCases
import Web

@Suite struct RateLimitTests {
    @Test func tooManySignInsAreSlowedDownAndNothingElseIs() async throws {
        var site = try TestSite()
        site.rateLimit = AttemptLimit(burst: 3, perMinute: 6)
        let time = site.time
        try await site.server().test(.router) { client in
            let browser = Browser(client)
            for _ in 0..<3 { _ = try await browser.post("/anhui/login", "account=wang") }
            let refused = try await browser.post("/anhui/login", "account=wang")
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "11")
            #expect(try await browser.post("/anhui/save", "a=1").status == .ok)
            time.advance(seconds: 11)
            #expect(try await browser.post("/anhui/login", "account=wang").status == .seeOther)
        }
    }

    @Test func addressesDoNotDisturbEachOther() {
        let buckets = TokenBuckets(burst: 1, perMinute: 1)
        let now = Instant(milliseconds: 0)
        #expect(buckets.take("a", at: now) == nil)
        #expect(buckets.take("a", at: now) == 61)
        #expect(buckets.take("b", at: now) == nil)
    }

    @Test func aClockSetBackTakesNothingAway() {
        let buckets = TokenBuckets(burst: 2, perMinute: 1)
        #expect(buckets.take("a", at: Instant(milliseconds: 1_000_000)) == nil)
        #expect(buckets.take("a", at: Instant(milliseconds: 0)) == nil)
    }

    @Test func manyAddressesDoNotFillTheMemory() {
        let buckets = TokenBuckets(burst: 1, perMinute: 1, capacity: 10)
        let now = Instant(milliseconds: 0)
        for number in 0..<1000 { #expect(buckets.take("\(number)", at: now) == nil) }
    }
}
