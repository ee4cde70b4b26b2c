import Domain
import Expressions
import FormEngine
import Testing

@Suite struct DecimalFieldTests {
    private let field = DecimalField(
        minimum: FixedDecimal(tenThousandths: 5_000), maximum: FixedDecimal(tenThousandths: 1_000_000), places: 2)

    @Test(
        arguments: [
            ("0.5", 5_000), ("100", 1_000_000), ("100.00", 1_000_000), ("12.50", 125_000), ("0.51", 5_100),
            ("1.2500", 12_500),
        ] as [(String, Int64)])
    func aNumberWithinTheLimitsIsTaken(_ text: String, _ tenThousandths: Int64) {
        #expect(field.reading(text) == .answer(.decimal(FixedDecimal(tenThousandths: tenThousandths))))
    }

    @Test(
        arguments: [
            ("0.49", [.tooSmall(minimum: "0.5")]), ("-1", [.tooSmall(minimum: "0.5")]),
            ("100.01", [.tooLarge(maximum: "100")]),
            ("1.234", [.tooManyPlaces(maximum: 2)]),
            ("0.4999", [.tooManyPlaces(maximum: 2), .tooSmall(minimum: "0.5")]),
            ("100.001", [.tooManyPlaces(maximum: 2), .tooLarge(maximum: "100")]),
            ("a", [.notDecimal]), ("1.23456", [.notDecimal]), ("1.", [.notDecimal]), (".5", [.notDecimal]),
            ("１．５", [.notDecimal]), ("1,5", [.notDecimal]), ("1e1", [.notDecimal]), ("1 000", [.notDecimal]),
            ("100000000000000", [.notDecimal]),
        ] as [(String, [FieldProblem])])
    func everyProblemIsReported(_ text: String, _ problems: [FieldProblem]) {
        #expect(field.reading(text) == .problems(problems))
    }

    @Test func withoutPlacesOnlyWholeNumbersPass() {
        let whole = DecimalField(places: 0)
        #expect(whole.reading("3.0") == .answer(.decimal(FixedDecimal(tenThousandths: 30_000))))
        #expect(whole.reading("3.1") == .problems([.tooManyPlaces(maximum: 0)]))
        #expect(whole.display(.decimal(FixedDecimal(tenThousandths: 30_000))) == .text("3"))
        #expect(whole.valueType == .decimal)
    }
}
