import Domain
import Expressions
import FormEngine
import Testing

@Suite struct MonthFieldTests {
    @Test(arguments: ["1900-01", "2024-10", "2024-11", "9999-12"])
    func anyMonthSince1900IsTaken(_ text: String) throws {
        let month = try #require(YearMonth(iso: text))
        #expect(MonthField().reading(text) == .answer(.month(month)))
    }

    @Test(arguments: [
        "1899-12", "2024-00", "2024-13", "2024-1", "2024", "2024-01-01", "202401", "２０２４-０１", "2024-01\u{1}",
    ])
    func anotherTextIsNoMonth(_ text: String) {
        #expect(MonthField().reading(text) == .problems([.notMonth]))
    }

    @Test func thePresentMonthIsPastAndTheNextIsNot() {
        let past = MonthField(isPast: true)
        let present = YearMonth(testDay)
        #expect(past.reading("2024-10") == .answer(.month(present)))
        #expect(past.reading("2024-11") == .problems([.inFuture]))
        #expect(past.value(.month(present)) == .month(present))
        #expect(past.display(.month(present)) == .text("2024-10"))
    }
}
