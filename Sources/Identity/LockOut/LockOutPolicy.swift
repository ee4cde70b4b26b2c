package import Domain

/// How failed logins slow down further ones: a pure rule over records that the store keeps.
///
/// Keep one record for each pair of account and ``AddressClass``, never for the account alone, so that nobody can lock
/// out another person from elsewhere. Delete the record after a right password. Do not record a try that was refused
/// because of a lock.
package struct LockOutPolicy: Hashable, Sendable {
    /// A lock begins with every so many failures.
    package let failuresPerLock: Int
    package let firstLockSeconds: Int64
    /// Each lock is so many times as long as the one before.
    package let growth: Int64
    package let longestLockSeconds: Int64
    /// Failures are forgotten so long after the last one and its lock.
    package let memorySeconds: Int64

    /// 5 failures lock for 15 minutes, 10 for 1 hour, 15 for 4, 20 for 16, from then on 24; forgotten after a day.
    package static let standard = LockOutPolicy(
        failuresPerLock: 5, firstLockSeconds: 900, growth: 4, longestLockSeconds: 86_400, memorySeconds: 86_400)

    package init(
        failuresPerLock: Int, firstLockSeconds: Int64, growth: Int64, longestLockSeconds: Int64, memorySeconds: Int64
    ) {
        self.failuresPerLock = max(1, failuresPerLock)
        self.firstLockSeconds = max(1, firstLockSeconds)
        self.growth = max(1, growth)
        self.longestLockSeconds = max(1, longestLockSeconds)
        self.memorySeconds = max(0, memorySeconds)
    }

    /// Until when logins are refused; `nil` when a password may be tried.
    package func lock(_ record: LockOutRecord?, at now: Instant) -> Instant? {
        record?.lockedUntil.flatMap { $0 > now ? $0 : nil }
    }

    /// The record to be stored after a wrong password.
    package func recording(failureAt now: Instant, after record: LockOutRecord?) -> LockOutRecord {
        let known = record.flatMap { isForgotten($0, at: now) ? nil : $0 }
        let failures = (known?.failures ?? 0).addingReportingOverflow(1).partialValue
        let locks = failures / failuresPerLock
        guard failures.isMultiple(of: failuresPerLock) else {
            return LockOutRecord(failures: failures, lastFailure: now, lockedUntil: known?.lockedUntil)
        }
        return LockOutRecord(failures: failures, lastFailure: now, lockedUntil: now.adding(seconds: length(of: locks)))
    }

    /// Whether the record may be deleted.
    package func isForgotten(_ record: LockOutRecord, at now: Instant) -> Bool {
        max(record.lastFailure, record.lockedUntil ?? record.lastFailure).adding(seconds: memorySeconds) <= now
    }

    /// The length of the `number`th lock in seconds, counting from 1.
    private func length(of number: Int) -> Int64 {
        var seconds = firstLockSeconds
        for _ in 1..<max(2, min(number, 64)) where number > 1 && seconds < longestLockSeconds {
            let (product, overflow) = seconds.multipliedReportingOverflow(by: growth)
            seconds = overflow ? longestLockSeconds : product
        }
        return min(seconds, longestLockSeconds)
    }
}
