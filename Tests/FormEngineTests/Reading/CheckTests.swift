import Domain
import FormEngine
import Testing

@Suite struct CheckTests {
    private static let places = [
        "rank >= 1", "rank <= people", "rank <= batch.limit", "basic.kind == 'a'", "applicant.name == 'Wang'",
    ]

    private func form() throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single("basic", [try Build.field("kind", Build.codes("a", "b"))]),
            Build.records(
                "awards",
                [
                    try Build.field("rank", Build.integer, checks: Self.places),
                    try Build.field("people", Build.integer), try Build.field("ranked", Build.yesNo),
                    try Build.field("note", when: "ranked == true", checks: ["size(note) > 1"]),
                ]),
        ])
    }

    @Test(
        arguments: [
            (["rank": "2", "people": "2"], []), (["rank": "3", "people": "2"], ["rank <= people"]),
            (["rank": "0", "people": "2"], ["rank >= 1"]),
            (["rank": "4", "people": "3"], ["rank <= people", "rank <= batch.limit"]),
            (["rank": "3"], []), (["people": "0"], []), (["rank": "9", "people": "x"], ["rank <= batch.limit"]),
        ] as [([String: String], [String])])
    func checksWithinTheRecordAreMadeAtOnce(_ posted: [String: String], _ failed: [String]) throws {
        let reading = try form().read("awards", posted, record: "r1")
        #expect(reading.problems["rank"] == (failed.isEmpty ? nil : failed.map(FieldProblem.check)))
    }

    @Test(arguments: ["a", "b"])
    func aCheckOverSectionsWaitsForTheCheckBeforeSubmission(_ kind: String) throws {
        let sheet = AnswerSheet(single: ["kind": .codes([kind])])
        #expect(try form().read("awards", ["rank": "1"], record: "r1", sheet: sheet).isAccepted)
    }

    @Test func aMalformedAnswerIsNotChecked() throws {
        let reading = try form().read("awards", ["rank": "x", "people": "2"], record: "r1")
        #expect(reading.problems == ["rank": [.notInteger]])
    }

    @Test func whatIsNotAskedIsNotChecked() throws {
        #expect(try form().read("awards", ["ranked": "false", "note": "n"], record: "r1").isAccepted)
        let asked = try form().read("awards", ["ranked": "true", "note": "n"], record: "r1")
        #expect(asked.problems == ["note": [.check("size(note) > 1")]])
    }
}
