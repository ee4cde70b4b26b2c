import Domain
import Expressions
import FormEngine
import Testing

@Suite struct DateFieldTests {
    @Test(arguments: ["1900-01-01", "2024-02-29", "2024-10-04", "2024-10-05", "9999-12-31"])
    func anyDaySince1900IsTaken(_ text: String) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(DateField().reading(text) == .answer(.date(date)))
    }

    @Test(arguments: [
        "1899-12-31", "2023-02-29", "2024-13-01", "2024-1-1", "2024/01/01", "20240101", "２０２４-01-01",
        "2024-01-01T00:00",
        "2024-01", "至今", "2024-01-01\u{0}",
    ])
    func anotherTextIsNoDate(_ text: String) {
        #expect(DateField().reading(text) == .problems([.notDate]))
    }

    @Test func todayIsPastAndTomorrowIsNot() throws {
        let past = DateField(isPast: true)
        #expect(past.reading("2024-10-04") == .answer(.date(testDay)))
        #expect(past.reading("2024-10-05") == .problems([.inFuture]))
        #expect(past.reading("x") == .problems([.notDate]))
        #expect(past.value(.date(testDay)) == .date(testDay))
        #expect(past.display(.date(testDay)) == .text("2024-10-04"))
    }
}
