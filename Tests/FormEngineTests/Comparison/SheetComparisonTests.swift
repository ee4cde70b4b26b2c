import Domain
import FormEngine
import Testing

@Suite struct SheetComparisonTests {
    private static let twins = FieldKind.code(
        CodeField(lists: [
            CodeList(
                id: "twins", title: "twins", items: [.init(code: "1", name: "Other"), .init(code: "2", name: "Other")])
        ]))

    private func form() throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single(
                "basic",
                [
                    try Build.field("name"), try Build.field("note"), try Build.field("photo", Build.files(1...2)),
                    try Build.field("twin", Self.twins),
                ]),
            Build.records(
                "awards", columns: ["title"],
                [
                    try Build.field("rank", Build.integer), try Build.field("title"),
                    try Build.field("proof", Build.files(1...2)),
                ]),
        ])
    }

    private func compare(
        _ before: AnswerSheet, _ after: AnswerSheet, _ filesBefore: FileIndex = FileIndex(),
        _ filesAfter: FileIndex = FileIndex()
    ) throws -> SheetComparison {
        SheetComparison(
            form: try form(), before: before, after: after, filesBefore: filesBefore, filesAfter: filesAfter)
    }

    private func awards(_ ids: String..., title: String = "t") -> AnswerSheet {
        AnswerSheet(
            records: ids.map { RecordAnswers(id: RecordID(trusted: $0), answers: ["title": .text(title + $0)]) },
            of: "awards")
    }

    private func inBasic(_ field: FieldID) -> AnswerPlace { AnswerPlace(section: "basic", field: field) }

    @Test func equalSheetsHaveNoChanges() throws {
        let comparison = try compare(awards("1", "2"), awards("1", "2"))
        #expect(comparison.changes.isEmpty)
        #expect(comparison.sections.isEmpty)
        #expect(try compare(AnswerSheet(), AnswerSheet(single: [:])).changes.isEmpty)
    }

    @Test func singleAnswersAreAddedRemovedAndChanged() throws {
        let before = AnswerSheet(single: ["name": .text("a"), "note": .text("n"), "twin": .codes(["1"])])
        let after = AnswerSheet(single: ["name": .text("b"), "twin": .codes(["2"])])
        let comparison = try compare(before, after)
        #expect(comparison.changes.map(\.place) == [inBasic("name"), inBasic("note"), inBasic("twin")])
        #expect(comparison.changes.map(\.label) == ["name", "note", "twin"])
        #expect(comparison.changes.map(\.kind) == [.changed, .removed, .changed])
        #expect(comparison.changes.map(\.before) == [.text("a"), .text("n"), .text("Other")])
        #expect(comparison.changes.map(\.after) == [.text("b"), nil, .text("Other")])
        #expect(comparison.sections == ["basic"])
        #expect(try compare(after, before).changes.map(\.kind) == [.changed, .added, .changed])
    }

    @Test func attachedFilesCountByTheirNames() throws {
        let one = FileIndex(names: [inBasic("photo"): ["a.jpg"]])
        let two = FileIndex(names: [inBasic("photo"): ["a.jpg", "b.jpg"]])
        let sheet = AnswerSheet()
        #expect(try compare(sheet, sheet, one, one).changes.isEmpty)
        #expect(try compare(sheet, sheet, FileIndex(), one).changes.map(\.kind) == [.added])
        #expect(try compare(sheet, sheet, one, FileIndex()).changes.map(\.kind) == [.removed])
        let change = try compare(sheet, sheet, one, two).changes.first
        #expect(change?.kind == .changed)
        #expect(change?.after == .names(["a.jpg", "b.jpg"]))
    }

    @Test func recordsAreAddedAndRemovedWhole() throws {
        let changes = try compare(awards("1", "2"), awards("2", "3")).changes
        #expect(changes.map(\.place.record) == ["1", "3"])
        #expect(changes.map(\.place.field) == [nil, nil])
        #expect(changes.map(\.label) == ["awards", "awards"])
        #expect(changes.map(\.kind) == [.removed, .added])
        #expect(changes.map(\.before) == [.text("t1"), nil])
        #expect(changes.map(\.after) == [nil, .text("t3")])
    }

    @Test func aChangedRecordNamesItsFieldAndItsFiles() throws {
        let place = AnswerPlace(section: "awards", record: "2", field: "proof")
        let comparison = try compare(
            awards("1", "2"), awards("1", "2", title: "u"), FileIndex(), FileIndex(names: [place: ["a.pdf"]]))
        #expect(
            comparison.changes.map(\.place) == [
                AnswerPlace(section: "awards", record: "1", field: "title"),
                AnswerPlace(section: "awards", record: "2", field: "title"), place,
            ])
        #expect(comparison.changes.map(\.kind) == [.changed, .changed, .added])
    }

    @Test(
        arguments: [
            (["1", "2", "3"], ["2", "1", "3"], [.moved]), (["1", "2", "3"], ["3", "1"], [.removed, .moved]),
            (["1", "2", "3"], ["1", "3"], [.removed]), (["1", "3"], ["1", "2", "3"], [.added]),
            (["1", "2"], ["3", "2", "1"], [.added, .moved]),
        ] as [([String], [String], [SheetComparison.Change.Kind])])
    func onlyKeptRecordsCanMove(
        _ before: [String], _ after: [String], _ kinds: [SheetComparison.Change.Kind]
    ) throws {
        func sheet(_ ids: [String]) -> AnswerSheet {
            AnswerSheet(records: ids.map { RecordAnswers(id: RecordID(trusted: $0), answers: [:]) }, of: "awards")
        }
        #expect(try compare(sheet(before), sheet(after)).changes.map(\.kind) == kinds)
    }
}
