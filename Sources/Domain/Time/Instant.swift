/// A point in time: milliseconds since 1970-01-01T00:00:00Z. Stored and compared as such.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

    /// The instant `seconds` later, or earlier when negative.
    package func adding(seconds: Int64) -> Instant {
        Instant(milliseconds: milliseconds &+ seconds &* 1000)
    }
}

/// The clock that the program is given; nothing below the executable reads the system's.
package struct WallClock: Sendable {
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    /// A clock that stands still, for tests and `--clock`.
    package static func fixed(_ instant: Instant) -> WallClock {
        WallClock { instant }
    }
}

/// A site's civil time: a fixed offset from UTC (China has kept +08:00 without summer time since 1991).
package struct CivilZone: Hashable, Sendable {
    package let offsetMinutes: Int

    package init(offsetMinutes: Int) {
        self.offsetMinutes = offsetMinutes
    }

    package static let china = CivilZone(offsetMinutes: 480)

    /// The calendar day on which `instant` falls.
    package func date(of instant: Instant) -> CivilDate {
        CivilDate(dayNumber: Int(floorDivide(localSeconds(instant), 86_400)))
    }

    /// The instant at which `date` begins, plus a time of day.
    package func instant(of date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0) -> Instant {
        let local = Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        return Instant(milliseconds: (local - Int64(offsetMinutes) * 60) * 1000)
    }

    /// `2022-01-10 16:20:11`.
    package func dateTime(of instant: Instant) -> String {
        let second = Int(localSeconds(instant) - Int64(date(of: instant).dayNumber) * 86_400)
        return "\(date(of: instant)) \(pad(second / 3600)):\(pad(second / 60 % 60)):\(pad(second % 60))"
    }

    /// `2022-01-10 16:20`.
    package func dateMinute(of instant: Instant) -> String {
        String(dateTime(of: instant).dropLast(3))
    }

    private func localSeconds(_ instant: Instant) -> Int64 {
        floorDivide(instant.milliseconds, 1000) + Int64(offsetMinutes) * 60
    }
}

private func pad(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
}

private func floorDivide(_ number: Int64, _ divisor: Int64) -> Int64 {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
}
