import Domain
import Expressions
import FormEngine
import Testing

@Suite struct ComputedAnswersTests {
    private static func computed(_ value: String, _ result: ComputedField.Result = .integer) throws -> FieldKind {
        .computed(ComputedField(value: try Expression.parse(value), result: result))
    }

    private static func form() throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single(
                "basic",
                [
                    try Build.field("wanted", Build.integer), try Build.field("share", try computed("total / 2")),
                    try Build.field("total", try computed("sum(budget, b, b.amount)"), checks: ["total <= wanted"]),
                ]),
            Build.records(
                "budget",
                [
                    try Build.field("count", Build.integer), try Build.field("price", Build.integer),
                    try Build.field("amount", try computed("count * price")),
                ]),
        ])
    }

    private let surroundings = FormSurroundings(today: testDay)

    private func budget(_ rows: [(Int64, Int64)]) -> AnswerSheet {
        let records = rows.enumerated().map { index, row in
            RecordAnswers(
                id: RecordID(trusted: "r\(index)"), answers: ["count": .integer(row.0), "price": .integer(row.1)])
        }
        return AnswerSheet(sections: ["budget": .records(records), "basic": .single(["wanted": .integer(30)])])
    }

    @Test func valuesFollowFromValuesInWhateverOrderTheyStand() throws {
        let sheet = ComputedAnswers(try Self.form(), files: FileIndex(), surroundings: surroundings)
            .filled(budget([(2, 10), (3, 4)]))
        #expect(sheet.sections["budget"]?.records.map { $0.answers["amount"] } == [.integer(20), .integer(12)])
        #expect(sheet.sections["basic"]?.single["total"] == .integer(32))
        #expect(sheet.sections["basic"]?.single["share"] == .integer(16))
    }

    @Test func aValueWhoseOperandIsGoneGoesToo() throws {
        var sheet = budget([(2, 10)])
        sheet.sections["basic"] = .single(["total": .integer(99), "share": .integer(7)])
        sheet.sections["budget"] = .records([RecordAnswers(id: "r0", answers: ["count": .integer(2)])])
        let filled = ComputedAnswers(try Self.form(), files: FileIndex(), surroundings: surroundings).filled(sheet)
        #expect(filled.sections["basic"]?.single == [:])
    }

    @Test func theCheckSeesValuesAsTheyAreNow() throws {
        let checker = FormChecker(
            form: try Self.form(), rules: [], sheet: budget([(2, 10), (3, 4)]), files: FileIndex(),
            surroundings: surroundings)
        let row = checker.items().first {
            $0.subject == .field(.init(section: "basic", field: "total"), label: "total")
        }
        #expect(row?.isMet == false)
        #expect(row?.seen.first?.value == .text("32"))
    }

    @Test func savingARecordComputesItAndRefusesATypedValue() throws {
        let form = try Self.form()
        let section = try #require(form.section("budget"))
        let scope = FormScope(form: form, sheet: AnswerSheet(), files: FileIndex(), surroundings: surroundings)
        let reader = SectionReader(section, scope: scope, files: FileIndex(), today: testDay)
        let reading = reader.read(["count": ["2"], "price": ["10"]], stored: [:], record: "r1")
        #expect(reading.isAccepted)
        #expect(reading.answers["amount"] == .integer(20))
        let forged = reader.read(["count": ["2"], "price": ["10"], "amount": ["1"]], stored: [:], record: "r1")
        #expect(forged.strangers == ["amount"])
    }
}
