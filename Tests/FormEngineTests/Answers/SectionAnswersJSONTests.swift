import Domain
import FormEngine
import Testing

@Suite struct SectionAnswersJSONTests {
    private func basic() throws -> SectionDefinition {
        try Build.single(
            "basic",
            [
                try Build.field("name", isPersonal: true), try Build.field("note"),
                try Build.field("amount", .decimal(DecimalField())),
            ])
    }

    private func awards() throws -> SectionDefinition {
        Build.records("awards", [try Build.field("title"), try Build.field("helper", isPersonal: true)])
    }

    @Test func theStoredTextIsOneAndSealsWhatIsPersonal() throws {
        let answers = SectionAnswers.single([
            "note": .text("a/b"), "name": .text("王"), "amount": .decimal(FixedDecimal(tenThousandths: 125_000)),
        ])
        let stored = try answers.json(basic(), sealing: .mirror).canonicalText
        #expect(stored == #"{"amount":{"decimal":"12.5"},"name":{"sealed":"mirror:\"王\""},"note":"a/b"}"#)
        #expect(
            try answers.plainJSON(basic()).canonicalText == #"{"amount":{"decimal":"12.5"},"name":"王","note":"a/b"}"#)
    }

    @Test func recordsKeepTheirOrderAndIDs() throws {
        let answers = SectionAnswers.records([
            RecordAnswers(id: "z", answers: ["title": .text("1"), "helper": .yesNo(true)]),
            RecordAnswers(id: "a", answers: [:]),
        ])
        let json = try answers.json(awards(), sealing: .mirror)
        #expect(
            json.canonicalText
                == #"[{"answers":{"helper":{"sealed":"mirror:eurt"},"title":"1"},"id":"z"},{"answers":{},"id":"a"}]"#)
        #expect(try SectionAnswers(json: json, awards(), sealing: .mirror) == answers)
    }

    @Test(arguments: [SectionAnswers.single([:]), .records([])])
    func nothingKeepsItsShape(_ answers: SectionAnswers) throws {
        let json = try answers.json(basic(), sealing: .mirror)
        #expect(try SectionAnswers(json: json, basic(), sealing: .mirror) == answers)
    }

    @Test(arguments: [
        (#"{"note":null}"#, "note"), (#"{"note":{}}"#, "note"), (#"{"note":{"date":"2024-02-30"}}"#, "note"),
        (#"{"note":{"decimal":12}}"#, "note"), (#"{"note":["a",1]}"#, "note"), (#"{"name":{"sealed":"x"}}"#, "name"),
        (#"{"name":{"sealed":"mirror:"}}"#, "name"), (#"{"name":{"sealed":"mirror:llun"}}"#, "name"),
        (#"{"b c":"x"}"#, "b c"), (#""text""#, ""), ("1", ""), ("null", ""), ("[1]", "id"), (#"[{"id":"r"}]"#, "id"),
        (#"[{"id":"","answers":{}}]"#, "id"), (#"[{"id":"r","answers":[]}]"#, ""),
        (#"[{"id":"r","answers":{"note":null}}]"#, "note"),
    ])
    func whatCannotBeReadBackNamesItsField(_ text: String, _ field: String) throws {
        let json = try JSONValue(parsing: text)
        let error = #expect(throws: UnreadableAnswers.self) {
            try SectionAnswers(json: json, basic(), sealing: .mirror)
        }
        #expect(error?.section == "basic")
        #expect(error?.field == field)
    }

    @Test func aSealThatFailsIsPassedOn() throws {
        struct NoKey: Error {}
        let broken = AnswerSealing(seal: { _ in throw NoKey() }, open: { _ in nil })
        let answers = SectionAnswers.single(["name": .text("王")])
        #expect(throws: NoKey.self) { try answers.json(basic(), sealing: broken) }
        #expect(throws: Never.self) { try SectionAnswers.single(["note": .text("n")]).json(basic(), sealing: broken) }
    }

    @Test(arguments: [
        (Answer.text("1"), "\"1\""), (.integer(1), "1"), (.yesNo(true), "true"), (.codes(["1"]), "[\"1\"]"),
        (.codes([]), "[]"),
        (.decimal(FixedDecimal(tenThousandths: 10_000)), #"{"decimal":"1"}"#),
        (.date(testDay), #"{"date":"2024-10-04"}"#), (.month(YearMonth(testDay)), #"{"month":"2024-10"}"#),
    ])
    func eachKindOfAnswerHasItsShape(_ answer: Answer, _ text: String) {
        #expect(answer.json.canonicalText == text)
        #expect(Answer(json: answer.json) == answer)
    }
}
