import FormEngine
import Testing

@Suite struct DivisionFieldTests {
    private let county = DivisionField(table: RandomAnswers.divisions)

    @Test(
        arguments: [
            ("510104", .answer(.text("510104"))), ("500103", .answer(.text("500103"))),
            // The table divides Tibet no further than this.
            ("540100", .answer(.text("540100"))), ("510100", .problems([.notExactDivision])),
            ("500000", .problems([.notExactDivision])), ("510199", .problems([.notInList])),
            ("锦江区", .problems([.notInList])), ("", .empty),
        ] as [(String, FieldReading)])
    func aDivisionIsNamedAsExactlyAsTheTableKnowsIt(_ text: String, _ reading: FieldReading) {
        #expect(county.reading(text) == reading)
    }

    @Test func aLevelAboveEndsThere() {
        let prefecture = DivisionField(table: RandomAnswers.divisions, level: .prefecture)
        #expect(prefecture.choices.map(\.code) == ["510100", "540100"])
        let province = DivisionField(table: RandomAnswers.divisions, level: .province)
        #expect(province.choices.map(\.code) == ["500000", "510000", "540000"])
    }

    @Test func aFieldMayBeBoundToABeginning() {
        let field = DivisionField(table: RandomAnswers.divisions, within: ["50", "5101"])
        #expect(field.choices.map(\.code) == ["500103", "510104"])
        #expect(field.reading("540100") == .problems([.notExactDivision]))
    }

    @Test func theWholeNameIsShown() {
        #expect(county.display(.text("510104")) == .text("SichuanChengduJinjiang"))
        #expect(county.display(.text("500103")) == .text("ChongqingYuzhong"))
        #expect(county.display(.text("999999")) == .text("999999"))
    }
}
