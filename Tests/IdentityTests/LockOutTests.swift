import Domain
import Identity
import Testing

@Suite struct LockOutTests {
    private let policy = LockOutPolicy.standard
    private let start = Instant(milliseconds: 1_700_000_000_000)

    @Test func theFifthFailureLocksForAQuarterOfAnHour() {
        var record: LockOutRecord?
        for _ in 1...4 {
            record = policy.recording(failureAt: start, after: record)
            #expect(policy.lock(record, at: start) == nil)
        }
        record = policy.recording(failureAt: start, after: record)
        #expect(policy.lock(record, at: start) == start.adding(seconds: 900))
        #expect(policy.lock(record, at: start.adding(seconds: 899)) != nil)
        #expect(policy.lock(record, at: start.adding(seconds: 900)) == nil)
    }

    @Test func locksGrowUpToADay() {
        var record: LockOutRecord?
        var now = start
        var lengths: [Int64] = []
        for _ in 1...35 {
            record = policy.recording(failureAt: now, after: record)
            guard let until = policy.lock(record, at: now) else { continue }
            lengths.append((until.milliseconds - now.milliseconds) / 1000)
            now = until
        }
        #expect(lengths == [900, 3600, 14_400, 57_600, 86_400, 86_400, 86_400])
    }

    @Test func failuresAreForgottenAfterADay() {
        let old = LockOutRecord(failures: 4, lastFailure: start, lockedUntil: nil)
        #expect(!policy.isForgotten(old, at: start.adding(seconds: 86_399)))
        #expect(policy.isForgotten(old, at: start.adding(seconds: 86_400)))
        #expect(policy.recording(failureAt: start.adding(seconds: 86_399), after: old).failures == 5)
        #expect(policy.recording(failureAt: start.adding(seconds: 86_400), after: old).failures == 1)
    }

    @Test func nothingIsLockedWithoutARecord() {
        #expect(policy.lock(nil, at: start) == nil)
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.7"), ("::ffff:203.0.113.7", "203.0.113.7"), ("2001:db8::1", "2001:db8:0:0"),
        ("2001:DB8:0:0:ffff::9", "2001:db8:0:0"), ("::1", "0:0:0:0"),
    ])
    func anAddressStandsForItsClass(address: String, text: String) {
        #expect(AddressClass(address)?.text == text)
    }

    @Test(arguments: ["", "localhost", "1.2.3", "1.2.3.4:80", "::g", "1.2.3.4\u{0}"])
    func otherTextsAreNoAddresses(address: String) {
        #expect(AddressClass(address) == nil)
    }
}
