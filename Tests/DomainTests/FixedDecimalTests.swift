import Domain
import Testing

@Suite struct FixedDecimalTests {
    @Test func printingAndReadingAreInverse() {
        var numbers = SeededNumbers(seed: 1)
        for _ in 0..<5000 {
            let bound = [20, 100_000, 1_000_000_000, 999_999_999_999_999_999][numbers.below(4)]
            let number = FixedDecimal(tenThousandths: Int64(numbers.below(bound)) * (numbers.flip() ? 1 : -1))
            #expect(FixedDecimal(number.description) == number)
        }
    }

    @Test func thePrintedTextIsTheShortest() {
        var numbers = SeededNumbers(seed: 2)
        for _ in 0..<2000 {
            let number = FixedDecimal(tenThousandths: Int64(numbers.below(200_000)) - 100_000)
            let text = number.description
            let fraction = text.split(separator: ".").dropFirst().first ?? ""
            #expect(fraction.count == number.places)
            #expect(fraction.last != "0")
            #expect(!text.hasSuffix("."))
        }
    }

    @Test func orderIsThatOfTheNumbers() {
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<1000 {
            let (left, right) = (Int64(numbers.below(90_000)) - 45_000, Int64(numbers.below(90_000)) - 45_000)
            let isLess = FixedDecimal(tenThousandths: left) < FixedDecimal(tenThousandths: right)
            #expect(isLess == (left < right))
        }
    }

    @Test(
        arguments: [
            ("0", 0, "0"), ("-0", 0, "0"), ("-0.0000", 0, "0"), ("12.50", 125_000, "12.5"), ("10", 100_000, "10"),
            ("-0.25", -2500, "-0.25"), ("0.0001", 1, "0.0001"), ("007", 70_000, "7"), ("1.2345", 12_345, "1.2345"),
            ("99999999999999.9999", 999_999_999_999_999_999, "99999999999999.9999"),
            ("-99999999999999.9999", -999_999_999_999_999_999, "-99999999999999.9999"),
        ] as [(String, Int64, String)])
    func aTextIsReadExactly(_ text: String, _ tenThousandths: Int64, _ shown: String) {
        #expect(FixedDecimal(text) == FixedDecimal(tenThousandths: tenThousandths))
        #expect(FixedDecimal(tenThousandths: tenThousandths).description == shown)
    }

    @Test(arguments: [
        "", "-", ".", "-.", ".5", "5.", "1.23456", "100000000000000", "1e3", "+1", "--1", "1-", "1,000", "1.2.3", " 1",
        "1 ",
        "１", "1．5", "0x10", "NaN", "∞", "1.-5", "1.+5", "\u{0}1", "٣",
    ])
    func anotherSpellingIsNoDecimal(_ text: String) {
        #expect(FixedDecimal(text) == nil)
    }

    @Test(
        arguments: [
            (0, 0), (1, 10_000), (-3, -30_000), (922_337_203_685_477, 9_223_372_036_854_770_000),
        ] as [(Int64, Int64)])
    func aWholeNumberIsTakenOver(_ whole: Int64, _ tenThousandths: Int64) {
        #expect(FixedDecimal(whole)?.tenThousandths == tenThousandths)
    }

    @Test(arguments: [922_337_203_685_478, -922_337_203_685_478, Int64.max, Int64.min])
    func aWholeNumberThatDoesNotFitIsRefused(_ whole: Int64) {
        #expect(FixedDecimal(whole) == nil)
    }

    @Test(arguments: [(Int64.max, "922337203685477.5807"), (Int64.min, "-922337203685477.5808")])
    func theEndsOfTheRangeArePrinted(_ tenThousandths: Int64, _ text: String) {
        #expect(FixedDecimal(tenThousandths: tenThousandths).description == text)
    }
}
