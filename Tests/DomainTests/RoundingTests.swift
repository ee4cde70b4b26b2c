import Domain
import Testing

@Suite struct RoundingTests {
    @Test(arguments: [
        ("1.005", 2, "1.01"), ("-1.005", 2, "-1.01"), ("1.0049", 2, "1"), ("2.5", 0, "3"), ("-2.5", 0, "-3"),
        ("0.4999", 0, "0"), ("1.2345", 4, "1.2345"), ("1.25", 1, "1.3"),
    ])
    func halvesGoAwayFromZero(_ text: String, _ places: Int, _ expected: String) {
        #expect(FixedDecimal(text)?.rounded(to: places)?.description == expected)
    }

    @Test func whatDoesNotFitIsNoNumber() {
        #expect(FixedDecimal(tenThousandths: .max).rounded(to: 0) == nil)
        #expect(FixedDecimal(tenThousandths: .min).rounded(to: 0) == nil)
        #expect(FixedDecimal(tenThousandths: .max).rounded(to: 4) == FixedDecimal(tenThousandths: .max))
        #expect(FixedDecimal(tenThousandths: 1).rounded(to: 5) == nil)
        #expect(FixedDecimal(tenThousandths: 1).rounded(to: -1) == nil)
    }
}
