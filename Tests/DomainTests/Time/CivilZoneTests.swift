import Domain
import Testing

@Suite struct CivilZoneTests {
    static let utc = CivilZone(offsetMinutes: 0)
    static let newfoundland = CivilZone(offsetMinutes: -210)

    @Test(arguments: [
        (CivilZone.china, Int64(0), "1970-01-01 08:00:00"), (utc, 0, "1970-01-01 00:00:00"),
        (utc, -1, "1969-12-31 23:59:59"), (utc, 999, "1970-01-01 00:00:00"), (utc, -1000, "1969-12-31 23:59:59"),
        (utc, -1001, "1969-12-31 23:59:58"), (newfoundland, 0, "1969-12-31 20:30:00"),
        (.china, 1_641_802_811_000, "2022-01-10 16:20:11"), (.china, 1_709_135_999_999, "2024-02-28 23:59:59"),
        (.china, 1_709_136_000_000, "2024-02-29 00:00:00"),
    ])
    func anInstantIsWrittenInCivilTime(_ zone: CivilZone, _ milliseconds: Int64, _ text: String) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(zone.dateTime(of: instant) == text)
        #expect(zone.dateMinute(of: instant) == String(text.prefix(16)))
        #expect(zone.date(of: instant).description == String(text.prefix(10)))
    }

    @Test(arguments: [utc, .china, newfoundland])
    func aCivilTimeIsFoundAgainFromItsInstant(_ zone: CivilZone) {
        for number in stride(from: -719_000, through: 2_932_000, by: 9973) {
            let date = CivilDate(dayNumber: number)
            let start = zone.instant(of: date)
            let end = zone.instant(of: date, hour: 23, minute: 59, second: 59)
            #expect(zone.date(of: start) == date)
            #expect(zone.date(of: end) == date)
            #expect(zone.dateTime(of: end) == "\(date) 23:59:59")
            #expect(end.adding(seconds: 1) == zone.instant(of: date.adding(days: 1)))
            #expect(zone.date(of: start.adding(seconds: -1)) == date.adding(days: -1))
        }
    }

    @Test(arguments: [Int64.min, Int64.min + 1, Int64.max - 1, Int64.max])
    func anInstantBeyondTheCalendarIsWrittenWithoutATrap(_ milliseconds: Int64) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(CivilZone.china.date(of: instant).year == (milliseconds < 0 ? 1 : 9999))
        #expect(!CivilZone.china.dateTime(of: instant).isEmpty)
        #expect(Instant(milliseconds: .max).adding(seconds: .max) != Instant(milliseconds: .max))
    }

    @Test func aFixedClockStandsStill() {
        let clock = WallClock.fixed(Instant(milliseconds: 42))
        #expect(clock.now() == Instant(milliseconds: 42))
        #expect(clock.now() == clock.now())
    }

    @Test func laterInstantsAreGreater() {
        #expect(Instant(milliseconds: 1) < Instant(milliseconds: 1).adding(seconds: 1))
        #expect(Instant(milliseconds: 1).adding(seconds: -1) < Instant(milliseconds: 0))
    }
}
