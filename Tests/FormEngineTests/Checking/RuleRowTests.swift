import Domain
import FormEngine
import Testing

@Suite struct RuleRowTests {
    private static let birth = AnswerPlace(section: "basic", field: "birth")
    private static let kind = AnswerPlace(section: "basic", field: "kind")
    private static let photo = AnswerPlace(section: "basic", field: "photo")
    private static let unknown = AnswerPlace(section: "basic", field: "gone")

    private func form() throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single(
                "basic",
                [
                    try Build.field("birth", .date(DateField())), try Build.field("kind", Build.codes("a", "b")),
                    try Build.field("photo", Build.files(1...2)),
                ]),
            Build.records("awards", [try Build.field("rank", Build.integer)]),
        ])
    }

    private func row(_ rule: ProgrammeRule, _ answers: FieldAnswers, files: FileIndex = FileIndex()) throws
        -> CheckItem?
    {
        try form().check(AnswerSheet(single: answers), files: files, rules: [rule]).first {
            $0.subject == .rule(id: rule.id, title: rule.title)
        }
    }

    @Test(arguments: [("1969-10-04", true), ("1969-10-03", false), (nil, false)])
    func aRuleIsMetOnlyWhenItsOperandsAreThere(_ birth: String?, _ isMet: Bool) throws {
        let rule = try Build.rule("age", "basic.birth >= today - years(55)", shown: [Self.birth])
        let date = birth.flatMap { CivilDate(iso: $0) }
        let row = try row(rule, date.map { ["birth": .date($0)] } ?? [:])
        #expect(row?.isMet == isMet)
        #expect(row?.seen.map(\.label) == ["birth"])
        #expect(row?.seen.map(\.value) == [birth.map(DisplayText.text)])
        #expect(row?.findings.map(\.problem) == (isMet ? [] : [.check("basic.birth >= today - years(55)")]))
        #expect(row?.place == AnswerPlace(section: "basic"))
    }

    @Test(arguments: [("a", true), ("b", false), (nil, false)])
    func aRuleConcernsOnlyThoseForWhomItHolds(_ kind: String?, _ hasRow: Bool) throws {
        let rule = try Build.rule("leaders", when: "basic.kind == 'a'", "has(basic.birth)")
        let row = try row(rule, kind.map { ["kind": .codes([$0])] } ?? [:])
        #expect((row != nil) == hasRow)
        #expect(row?.isMet != true)
    }

    @Test func everyShownAnswerIsSeenAsPeopleReadIt() throws {
        let rule = try Build.rule(
            "all", "size(basic.photo) == 2", shown: [Self.kind, Self.birth, Self.photo, Self.unknown])
        let files = FileIndex(names: [Self.photo: ["front.jpg", "back.jpg"]])
        let row = try row(rule, ["kind": .codes(["b"])], files: files)
        #expect(row?.isMet == true)
        #expect(row?.seen.map(\.label) == ["kind", "birth", "photo", ""])
        #expect(row?.seen.map(\.value) == [.text("B"), nil, .names(["front.jpg", "back.jpg"]), nil])
    }

    @Test(arguments: [
        ("size(awards) == 2", true), ("awards.exists(a, a.rank == 1)", true), ("awards.all(a, a.rank == 1)", false),
        ("batch.limit == 3", true), ("applicant.name == 'Wang'", true), ("basic.birth == null", true),
        ("nothing > 1", false),
    ])
    func aRuleSeesSectionsAndSurroundings(_ expectation: String, _ isMet: Bool) throws {
        let records = [
            RecordAnswers(id: "r1", answers: ["rank": .integer(1)]), RecordAnswers(id: "r2", answers: [:]),
        ]
        let sheet = AnswerSheet(records: records, of: "awards")
        let rules = [try Build.rule("rule", expectation)]
        #expect(try form().check(sheet, rules: rules).last?.isMet == isMet)
    }

    @Test func rulesStandLastInTheirOrder() throws {
        let rules = [try Build.rule("z", "true"), try Build.rule("a", "false")]
        let subjects = try form().check(AnswerSheet(), rules: rules).map(\.subject).suffix(2)
        #expect(Array(subjects) == [.rule(id: "z", title: "z"), .rule(id: "a", title: "a")])
    }
}
