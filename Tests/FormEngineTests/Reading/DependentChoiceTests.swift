import Domain
import FormEngine
import Testing

@Suite struct DependentChoiceTests {
    private static let outer = CodeList(
        id: "outer", title: "", items: [.init(code: "a", name: "A"), .init(code: "b", name: "B")])
    private static let inner = CodeList(
        id: "inner", title: "",
        items: [
            .init(code: "a1", name: "A1", parent: "a"), .init(code: "b1", name: "B1", parent: "b"),
            .init(code: "x", name: "X"),
        ])

    private func reading(_ posted: [String: [String]]) throws -> SectionReading {
        let section = try Build.single(
            "basic",
            [
                try Build.field("series", .code(CodeField(lists: [Self.outer]))),
                try Build.field("title", .code(CodeField(lists: [Self.inner], within: "series"))),
            ])
        let form = FormDefinition(sections: [section])
        let scope = FormScope(
            form: form, sheet: AnswerSheet(), files: FileIndex(), surroundings: FormSurroundings(today: testDay))
        return SectionReader(section, scope: scope, files: FileIndex(), today: testDay)
            .read(posted, stored: [:], record: nil)
    }

    @Test func aChoiceBelongsToTheOneAboveIt() throws {
        #expect(try reading(["series": ["a"], "title": ["a1"]]).isAccepted)
        #expect(try reading(["series": ["b"], "title": ["x"]]).isAccepted)
        #expect(try reading(["series": ["a"]]).isAccepted)
    }

    @Test(arguments: [["series": ["b"], "title": ["a1"]], ["title": ["a1"]]])
    func aChoiceOfAnotherOneIsRefused(_ posted: [String: [String]]) throws {
        #expect(try reading(posted).problems == ["title": [.notWithin("series")]])
    }

    @Test func aNumberOfChoicesIsAskedFor() {
        let field = CodeField(lists: [Self.inner], allowsMany: true, count: 2...2)
        let context = ReadingContext(today: testDay)
        #expect(field.read(["a1"], in: context) == .problems([.tooFewChosen(minimum: 2)]))
        #expect(field.read(["a1", "b1", "x"], in: context) == .problems([.tooManyChosen(maximum: 2)]))
        #expect(field.read(["x", "a1", "x"], in: context) == .answer(.codes(["a1", "x"])))
        #expect(field.read([], in: context) == .empty)
    }
}
