import Domain
import FormEngine
import Testing

/// R-FORM-03, R-FORM-57: an incomplete section may be saved, an incomplete record may not.
@Suite struct RequiredTests {
    private func fields() throws -> [FieldDefinition] {
        [
            try Build.field("title", .text(TextField()), .required),
            try Build.field("ranked", Build.yesNo, .required),
            try Build.field("rank", Build.integer, .required, when: "ranked == true"),
            try Build.field("degree"),
            try Build.field("school", .text(TextField()), try Build.requiredWhen("has(degree)")),
            try Build.field("proof", Build.files(1...2), .required),
        ]
    }

    private func form() throws -> FormDefinition {
        FormDefinition(sections: [try Build.single("basic", try fields()), Build.records("awards", try fields())])
    }

    @Test func anIncompleteSectionIsSaved() throws {
        let reading = try form().read("basic", ["ranked": "true", "degree": "d"])
        #expect(reading.isAccepted)
        #expect(reading.answers == ["ranked": .yesNo(true), "degree": .text("d")])
    }

    @Test(
        arguments: [
            ([:], ["title", "ranked"]), (["title": "t", "ranked": "true"], ["rank"]),
            (["title": "　", "ranked": "false"], ["title"]),
            (["title": "t", "ranked": "false", "degree": "d"], ["school"]),
            (["title": "t", "ranked": "false", "school": "s"], []),
            (["title": "无", "ranked": "true", "rank": "1"], []),
        ] as [([String: String], Set<FieldID>)])
    func aRecordNamesAllThatIsMissing(_ posted: [String: String], _ missing: Set<FieldID>) throws {
        let reading = try form().read("awards", posted, record: "r1")
        #expect(Set(reading.problems.keys) == missing)
        #expect(reading.problems.values.allSatisfy { $0 == [.missing] })
    }

    @Test func aMalformedAnswerIsNotAlsoMissing() throws {
        let reading = try form().read("awards", ["title": "t\u{0}", "ranked": "maybe"], record: "r1")
        #expect(reading.problems == ["title": [.controlCharacter], "ranked": [.notYesOrNo]])
    }
}
