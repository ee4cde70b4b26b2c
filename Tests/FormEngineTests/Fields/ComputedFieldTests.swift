import Domain
import Expressions
import FormEngine
import Testing

@Suite struct ComputedFieldTests {
    private func answer(_ text: String, _ result: ComputedField.Result, digits: Int = 2) throws -> Answer? {
        let scope: [String: Value] = ["three": .integer(3), "half": .decimal(FixedDecimal(tenThousandths: 5000))]
        return ComputedField(value: try Expression.parse(text), result: result, digits: digits).answer(in: scope)
    }

    @Test func aValueIsKeptAsTheResultSays() throws {
        #expect(try answer("three + 1", .integer) == .integer(4))
        #expect(try answer("10 / 3.0", .decimal) == .decimal(FixedDecimal(tenThousandths: 33_300)))
        #expect(try answer("10 / 3.0", .decimal, digits: 0) == .decimal(FixedDecimal(tenThousandths: 30_000)))
        #expect(try answer("three * half", .money) == .money(fen: 150))
        #expect(try answer("0.005", .money) == .money(fen: 1))
        #expect(try answer("three", .money) == .money(fen: 300))
        #expect(try answer("'甲'", .text) == .text("甲"))
    }

    @Test func whatIsUnknownOrDoesNotFitIsNoAnswer() throws {
        #expect(try answer("three + missing", .integer) == nil)
        #expect(try answer("half", .integer) == nil)
        #expect(try answer("''", .text) == nil)
        #expect(try answer("9223372036854775807", .money) == nil)
        #expect(try answer("9223372036854775807", .decimal) == nil)
    }

    @Test func itIsNeverReadFromAPost() throws {
        let field = ComputedField(value: .integer(1), result: .integer)
        #expect(field.reading("1") == .problems([.locked]))
        #expect(field.reading(" ") == .empty)
        #expect(field.valueType == .integer)
        #expect(ComputedField(value: .integer(1), result: .money).valueType == .decimal)
        #expect(ComputedField(value: .integer(1), result: .text).valueType == .text)
    }
}
