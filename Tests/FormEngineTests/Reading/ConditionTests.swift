import Domain
import FormEngine
import Testing

/// R-FORM-52, R-FORM-58: answers to what is not asked are discarded.
@Suite struct ConditionTests {
    private func form() throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single(
                "basic",
                [
                    try Build.field("ranked", Build.yesNo),
                    try Build.field("rank", Build.integer, when: "ranked == true"),
                    try Build.field("reason", when: "rank > 3"),
                    try Build.field("witness", .mobile(MobileField()), when: "has(reason)"),
                    try Build.field("plain", when: "!has(rank)"),
                    try Build.field("early", when: "has(late)"), try Build.field("late", when: "has(witness)"),
                ]),
            try Build.single("other", [try Build.field("paper", when: "basic.ranked == true")]),
        ])
    }

    private static let full = [
        "ranked": "true", "rank": "4", "reason": "r", "witness": "13800138000", "early": "e", "late": "l", "plain": "",
    ]

    @Test func everythingThatIsAskedIsKept() throws {
        let reading = try form().read("basic", Self.full)
        #expect(reading.isAccepted)
        #expect(Set(reading.answers.keys) == ["ranked", "rank", "reason", "witness", "early", "late"])
    }

    @Test(
        arguments: [
            (["ranked": "false"], ["ranked"]), (["ranked": ""], []), (["rank": "3"], ["ranked", "rank"]),
            (["rank": ""], ["ranked"]), (["reason": " "], ["ranked", "rank"]),
            (["late": ""], ["ranked", "rank", "reason", "witness"]),
        ] as [([String: String], Set<FieldID>)])
    func oneAnswerDecidesOverTheWholeChain(_ change: [String: String], _ kept: Set<FieldID>) throws {
        let reading = try form().read("basic", Self.full.merging(change) { $1 })
        #expect(reading.isAccepted)
        #expect(Set(reading.answers.keys) == kept)
    }

    @Test func aMalformedAnswerThatIsNotAskedIsNoProblem() throws {
        let reading = try form().read("basic", ["ranked": "false", "rank": "many", "witness": "1"])
        #expect(reading.isAccepted)
        #expect(reading.answers == ["ranked": .yesNo(false)])
    }

    @Test func anAnswerIsNotLostToAHiddenOne() throws {
        let reading = try form().read("basic", ["ranked": "false", "rank": "4", "plain": "p"])
        #expect(reading.answers == ["ranked": .yesNo(false), "plain": .text("p")])
    }

    @Test(arguments: [(Answer.yesNo(true), 1), (.yesNo(false), 0)])
    func aConditionMayLookAtAnotherSection(_ ranked: Answer, _ count: Int) throws {
        let reading = try form().read("other", ["paper": "p"], sheet: AnswerSheet(single: ["ranked": ranked]))
        #expect(reading.isAccepted)
        #expect(reading.answers.count == count)
    }

    @Test func conditionsThatExcludeOneAnotherComeToAnEnd() throws {
        let form = FormDefinition(sections: [
            try Build.single(
                "basic",
                [
                    try Build.field("a", when: "!has(b)"), try Build.field("b", when: "!has(a)"),
                    try Build.field("c", when: "!has(c)"),
                ])
        ])
        let reading = try form.read("basic", ["a": "1", "b": "2", "c": "3"])
        #expect(reading.answers == ["b": .text("2")])
    }
}
