import Domain
import FormEngine
import Testing

@Suite struct ConditionRowTests {
    private func form() throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single(
                "basic",
                [
                    try Build.field("kind", Build.codes("a", "b")),
                    try Build.field(
                        "group", Build.codes("x", "y"), when: "kind == 'a'", checks: ["basic.kind != group"]),
                ]),
            Build.records(
                "awards",
                [
                    try Build.field("rank", Build.integer, checks: ["rank <= people", "basic.kind == 'a'"]),
                    try Build.field("people", Build.integer),
                ]),
        ])
    }

    private func sheet(_ kind: String, _ records: FieldAnswers...) -> AnswerSheet {
        let numbered = records.enumerated().map {
            RecordAnswers(id: RecordID(trusted: "r\($0.offset + 1)"), answers: $0.element)
        }
        return AnswerSheet(sections: ["basic": .single(["kind": .codes([kind])]), "awards": .records(numbered)])
    }

    private func row(_ sheet: AnswerSheet) throws -> CheckItem? {
        let place = AnswerPlace(section: "awards", field: "rank")
        return try form().check(sheet).first { $0.subject == .field(place, label: "rank") }
    }

    @Test func aConditionThatNoAnswerMeetsWithHasNoRow() throws {
        #expect(try row(sheet("a")) == nil)
        #expect(try row(sheet("a", ["people": .integer(1)])) == nil)
    }

    @Test func eachRecordIsSeenAndEachFailureFound() throws {
        let row = try row(
            sheet(
                "a", ["rank": .integer(1), "people": .integer(2)], ["people": .integer(1)],
                ["rank": .integer(3), "people": .integer(2)]))
        #expect(row?.isMet == false)
        #expect(row?.seen.map(\.value) == [.text("1"), .text("3")])
        #expect(row?.findings.map(\.recordNumber) == [3])
        #expect(row?.findings.map(\.problem) == [.check("rank <= people")])
        #expect(row?.place == AnswerPlace(section: "awards", record: "r3", field: "rank"))
    }

    @Test func aMissingOperandDoesNotFail() throws {
        let row = try row(sheet("a", ["rank": .integer(9)]))
        #expect(row?.isMet == true)
        #expect(row?.place == AnswerPlace(section: "awards", field: "rank"))
    }

    @Test func conditionsOverSectionsAreMadeHere() throws {
        let row = try row(sheet("b", ["rank": .integer(2), "people": .integer(1)]))
        #expect(row?.findings.map(\.problem) == [.check("rank <= people"), .check("basic.kind == 'a'")])
    }

    @Test(arguments: [("a", 1), ("b", 0)])
    func whatIsNotAskedHasNoRow(_ kind: String, _ count: Int) throws {
        let answers: FieldAnswers = ["kind": .codes([kind]), "group": .codes(["x"])]
        let rows = try form().check(AnswerSheet(single: answers)).filter {
            if case .field = $0.subject { true } else { false }
        }
        #expect(rows.count == count)
        #expect(rows.allSatisfy { $0.isMet && $0.seen.map(\.value) == [.text("X")] })
    }
}
