import Domain
import FormEngine
import Testing

@Suite struct StrangerTests {
    private func form() throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single(
                "basic",
                [
                    try Build.field("name"), try Build.field("proof", Build.files(1...2)),
                    try Build.field("hidden", when: "has(name)"),
                ])
        ])
    }

    @Test(
        arguments: [
            (["z": "1", "name": "x", "a": ""], ["a", "z"]), (["": ""], [""]), (["Name": "x"], ["Name"]),
            (["name ": "x"], ["name "]),
            (["name[0]": "x"], ["name[0]"]), (["proof": "", "hidden": "h", "name": "x"], []),
        ] as [([String: String], [String])])
    func unknownNamesRefuseThePost(_ posted: [String: String], _ strangers: [String]) throws {
        let reading = try form().read("basic", posted)
        #expect(reading.strangers == strangers)
        #expect(reading.isAccepted == strangers.isEmpty)
        #expect(reading.problems.isEmpty)
    }

    @Test func aPostedFileNameIsNoAnswer() throws {
        #expect(try form().read("basic", ["proof": "a.pdf"]).answers == [:])
    }
}
