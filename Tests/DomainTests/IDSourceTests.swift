import Domain
import Testing

@Suite struct IDSourceTests {
    private let zeros = IDSource { count in Array(repeating: 0, count: count) }
    private let ones = IDSource { count in Array(repeating: 255, count: count) }

    @Test func idsMadeLaterSortLater() {
        var numbers = SeededNumbers(seed: 4)
        for _ in 0..<2000 {
            let early = Int64(numbers.below(3_000_000_000_000))
            let late = early + 1 + Int64(numbers.below(1_000_000))
            // The random part works against the order as hard as it can.
            let first = ones.next(ApplicationID.self, at: Instant(milliseconds: early))
            let second = zeros.next(ApplicationID.self, at: Instant(milliseconds: late))
            #expect(first < second)
        }
    }

    @Test(arguments: [Int64.min, -1, 0, 1_700_000_000_000, .max])
    func anIDHas26CharactersThatURLsAllow(_ milliseconds: Int64) {
        let id: PersonID = ones.next(at: Instant(milliseconds: milliseconds))
        #expect(id.text.utf8.count == 26)
        #expect(PersonID(id.text) == id)
    }

    @Test func theTimeStandsInFront() {
        #expect(zeros.next(UnitID.self, at: Instant(milliseconds: 0)).text == String(repeating: "0", count: 26))
        #expect(
            ones.next(UnitID.self, at: Instant(milliseconds: 33)).text == "0000000011"
                + String(repeating: "z", count: 16))
    }

    @Test func aSecretShowsAll160Bits() {
        #expect(zeros.secret() == String(repeating: "0", count: 32))
        #expect(ones.secret() == String(repeating: "z", count: 32))
        let rising = IDSource { count in (0..<count).map { UInt8(clamping: $0) } }
        #expect(Set(rising.secret()).count == 32)
    }
}
