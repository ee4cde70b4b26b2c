import Domain
import FormEngine
import Testing

@Suite struct MentionsTests {
    private func form(_ field: FieldDefinition) throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single("basic", [try Build.field("name"), try Build.field("proof", Build.files(0...2)), field]),
            try Build.single("other", [try Build.field("paper")]),
            Build.records("papers", [try Build.field("title")]),
        ])
    }

    @Test(
        arguments: [
            (nil, [], [], false, false), ("has(name)", [], [], false, false),
            ("has(proof)", [], [], false, true), ("has(other.paper)", [], ["other"], false, true),
            ("today > applicant.birth_date", [], [], true, false),
            (nil, ["size(papers) > 1", "has(other.paper)"], ["other", "papers"], false, true),
        ] as [(String?, [String], Set<SectionID>, Bool, Bool)])
    func aSectionMentionsWhatItsConditionsLookAt(
        _ when: String?, _ checks: [String], _ sections: Set<SectionID>, _ applicant: Bool, _ files: Bool
    ) throws {
        let form = try form(try Build.field("extra", when: when, checks: checks))
        let mentions = form.mentions(of: try #require(form.section("basic")))
        #expect(mentions.sections == sections)
        #expect(mentions.applicant == applicant)
        #expect(mentions.files == files)
    }

    @Test func aConditionalDemandCountsToo() throws {
        let form = try form(try Build.field("extra", .text(TextField()), try Build.requiredWhen("has(other.paper)")))
        #expect(form.mentions(of: try #require(form.section("basic"))).sections == ["other"])
    }
}
