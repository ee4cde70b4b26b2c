import Domain
import FormEngine
import Synchronization
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
        let straight = #expect(throws: UnreadableAnswers.self) {
            try StoredSection(parsing: text, basic(), sealing: .mirror)
        }
        #expect(straight?.section == "basic")
        #expect(straight?.field == field)
    }

    @Test func aSealedAnswerStaysAsItIsWhileItDoesNotChange() throws {
        // Each seal is another one, as with a real key.
        let seals = Mutex(0)
        @Sendable func sealed(_ plain: String) -> String {
            seals.withLock {
                $0 += 1
                return "\($0):\(plain)"
            }
        }
        func sealing(isCurrent: Bool) -> AnswerSealing {
            AnswerSealing(
                seal: sealed, open: { $0.split(separator: ":", maxSplits: 1).last.map(String.init) },
                isCurrent: { _ in isCurrent })
        }
        let single = SectionAnswers.single(["name": .text("e\u{301}"), "note": .text("n")])
        let records = SectionAnswers.records(
            ["a", "b"].map { RecordAnswers(id: $0, answers: ["helper": .text($0.text)]) })
        for (answers, section) in [(single, try basic()), (records, try awards())] {
            let text = try answers.storedText(section, sealing: sealing(isCurrent: true))
            let stored = try StoredSection(parsing: text, section, sealing: sealing(isCurrent: true))
            #expect(stored.answers == answers)
            #expect(try answers.storedText(section, sealing: sealing(isCurrent: true), since: stored) == text)
            #expect(try answers.storedText(section, sealing: sealing(isCurrent: false), since: stored) != text)
        }
        let text = try single.storedText(basic(), sealing: sealing(isCurrent: true))
        let stored = try StoredSection(parsing: text, basic(), sealing: sealing(isCurrent: true))
        // Equal for Swift, but not what was typed.
        let respelled = SectionAnswers.single(["name": .text("\u{E9}")])
        let other = try respelled.storedText(basic(), sealing: sealing(isCurrent: true), since: stored)
        #expect(other.utf8.elementsEqual(#"{"name":{"sealed":"8:\"\#u{E9}\""}}"#.utf8))
    }

    @Test func aSealThatFailsIsPassedOn() throws {
        struct NoKey: Error {}
        let broken = AnswerSealing(seal: { _ in throw NoKey() }, open: { _ in nil })
        let answers = SectionAnswers.single(["name": .text("王")])
        #expect(throws: NoKey.self) { try answers.json(basic(), sealing: broken) }
        #expect(throws: NoKey.self) { try answers.storedText(basic(), sealing: broken) }
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
