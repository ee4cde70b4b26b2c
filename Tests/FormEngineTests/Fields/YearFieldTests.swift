import FormEngine
import Testing

/// R-FORM-56: four digits, not in the future.
@Suite struct YearFieldTests {
    private let past = YearField(isPast: true)

    @Test(arguments: [("1900", 1900), ("2024", 2024)] as [(String, Int64)])
    func aYearUpToThePresentIsTaken(_ text: String, _ year: Int64) {
        #expect(past.reading(text) == .answer(.integer(year)))
    }

    @Test(arguments: ["1899", "0024", "24", "02024", "20a4", "-202", "+202", "２０２４", "20 4", "202.", "2024年"])
    func anotherTextIsNoYear(_ text: String) {
        #expect(past.reading(text) == .problems([.notYear]))
    }

    @Test func theNextYearIsRefusedOnlyWhereThePastIsMeant() {
        #expect(past.reading("2025") == .problems([.inFuture]))
        #expect(YearField().reading("2025") == .answer(.integer(2025)))
    }
}
