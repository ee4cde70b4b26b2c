import Domain
import FormEngine
import Testing

@Suite struct CompletenessTests {
    private func form() throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single(
                "basic",
                [
                    try Build.field("name", .text(TextField()), .required),
                    try Build.field("kind", Build.codes("a", "b"), .required),
                    try Build.field("group", .text(TextField()), .required, when: "kind == 'b'"),
                    try Build.field("note"),
                ]),
            Build.records(
                "awards", count: 1...2,
                [
                    try Build.field("title", .text(TextField()), .required), try Build.field("people", Build.integer),
                ]),
            try Build.single("thesis", when: "basic.kind == 'b'", [try Build.field("text", Build.longText, .required)]),
        ])
    }

    private static let award = RecordAnswers(id: "r1", answers: ["title": .text("t")])

    private func row(_ section: SectionID, _ sheet: AnswerSheet) throws -> CheckItem? {
        try form().check(sheet).first { $0.subject == .completeness(section) }
    }

    @Test func anEmptyApplicationLacksEverythingThatIsRequired() throws {
        let items = try form().check(AnswerSheet())
        #expect(items.map(\.subject) == [.completeness("basic"), .completeness("awards")])
        #expect(items.map(\.isMet) == [false, false])
        #expect(items.first?.findings.map(\.label) == ["name", "kind"])
        #expect(items.first?.findings.map(\.problem) == [.missing, .missing])
        #expect(items.last?.findings.map(\.problem) == [.tooFewRecords(minimum: 1, actual: 0)])
        #expect(items.last?.findings.first?.place == AnswerPlace(section: "awards"))
    }

    @Test func aCompleteApplicationIsMetInTheFormsOrder() throws {
        let sheet = AnswerSheet(sections: [
            "basic": .single(["name": .text("n"), "kind": .codes(["b"]), "group": .text("g")]),
            "awards": .records([Self.award]), "thesis": .single(["text": .text("x")]),
        ])
        let items = try form().check(sheet)
        #expect(items.map(\.subject) == [.completeness("basic"), .completeness("awards"), .completeness("thesis")])
        #expect(items.allSatisfy { $0.isMet && $0.findings.isEmpty && $0.seen.isEmpty })
    }

    @Test func whatIsAskedDependsOnTheAnswers() throws {
        let first = AnswerSheet(single: ["name": .text("n"), "kind": .codes(["a"])])
        #expect(try row("basic", first)?.isMet == true)
        #expect(try row("thesis", first) == nil)
        let second = AnswerSheet(single: ["name": .text("n"), "kind": .codes(["b"])])
        #expect(try row("basic", second)?.findings.map(\.place.field) == ["group"])
        #expect(try row("thesis", second)?.isMet == false)
    }

    @Test(
        arguments: [
            (0, [.tooFewRecords(minimum: 1, actual: 0)]), (1, []), (2, []), (3, [.tooManyRecords(maximum: 2)]),
        ] as [(Int, [FieldProblem])])
    func recordsAreCounted(_ count: Int, _ problems: [FieldProblem]) throws {
        let records = (0..<count).map {
            RecordAnswers(id: RecordID(trusted: "r\($0)"), answers: ["title": .text("t")])
        }
        #expect(try row("awards", AnswerSheet(records: records, of: "awards"))?.findings.map(\.problem) == problems)
    }

    @Test func anIncompleteRecordIsNamedByItsNumber() throws {
        let lacking = RecordAnswers(id: "r2", answers: ["people": .integer(1)])
        let finding = try row("awards", AnswerSheet(records: [Self.award, lacking], of: "awards"))?.findings.first
        #expect(finding?.recordNumber == 2)
        #expect(finding?.place == AnswerPlace(section: "awards", record: "r2", field: "title"))
    }
}
