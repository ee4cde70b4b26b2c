import Domain
import FormEngine
import Testing

/// Sections that stand on the page of another one.
@Suite struct PageTests {
    private static func form() throws -> FormDefinition {
        let rules = RecordRules(minimum: 1, maximum: 2, isOrdered: true, columns: ["item"])
        return FormDefinition(sections: [
            try Build.single("basic", [try Build.field("name", .text(TextField()), .required)]),
            SectionDefinition(
                id: "budget", title: "budget", records: rules, outer: "basic",
                fields: [try Build.field("item", .text(TextField()), .required)]),
            try Build.single("purpose", [try Build.field("text")]),
        ])
    }

    @Test func onlySectionsOfTheirOwnHaveAPage() throws {
        let form = try Self.form()
        #expect(form.pages.map(\.id) == ["basic", "purpose"])
        #expect(form.sections(inside: "basic").map(\.id) == ["budget"])
        #expect(form.page(of: "budget") == "basic" && form.page(of: "purpose") == "purpose")
        #expect(form.page(of: "unknown") == "unknown")
    }

    @Test func whatIsMissingInsideIsMissingOnThePage() throws {
        let form = try Self.form()
        var sheet = AnswerSheet()
        sheet.sections["basic"] = .single(["name": .text("n")])
        let items = form.check(sheet)
        #expect(items.map(\.subject) == [.completeness("basic"), .completeness("purpose")])
        #expect(items.map(\.isMet) == [false, true])
        #expect(items.first?.findings.map(\.place) == [AnswerPlace(section: "budget")])
        sheet.sections["budget"] = .records([RecordAnswers(id: "r", answers: [:])])
        let place = AnswerPlace(section: "budget", record: "r", field: "item")
        #expect(form.check(sheet).first?.findings.map(\.place) == [place])
        sheet.sections["budget"] = .records([RecordAnswers(id: "r", answers: ["item": .text("i")])])
        #expect(form.check(sheet).first?.isMet == true)
    }

    @Test func aChangeInsideAnswersWhatWasSaidAboutThePage() throws {
        let change = AnswerPlace(section: "budget", record: "r", field: "item")
        let form = try Self.form()
        #expect(form.withPages([change]) == [change, AnswerPlace(section: "basic")])
        #expect(form.withPages([AnswerPlace(section: "purpose")]) == [AnswerPlace(section: "purpose")])
    }

    @Test func anotherPageIsAChangeOfTheForm() throws {
        let inside = try Self.form()
        let apart = FormDefinition(
            sections: inside.sections.map { section in
                SectionDefinition(
                    id: section.id, title: section.title, records: section.records, fields: section.fields)
            })
        let changes = FormComparison(from: apart, to: inside).changes
        #expect(changes.map(\.place) == [AnswerPlace(section: "budget")])
        #expect(changes.map(\.kind) == [.changed(["page"])])
    }
}
