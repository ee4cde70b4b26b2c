import Domain
import Expressions
import FormEngine
import Testing

@Suite("What is known before applying")
struct EligibilityCheckerTests {
    private static let form = FormDefinition(sections: [
        SectionDefinition(
            id: "basic", title: "Basic",
            fields: [
                FieldDefinition(id: "age", label: "Age", kind: .integer(IntegerField())),
                FieldDefinition(id: "degree", label: "Degree", kind: .text(TextField(maximum: 9))),
                FieldDefinition(id: "proof", label: "Proof", kind: .files(FilesField()), presence: .required),
            ]),
        SectionDefinition(
            id: "papers", title: "Papers", records: RecordRules(minimum: 0, maximum: 3, isOrdered: true, columns: []),
            fields: [FieldDefinition(id: "year", label: "Year", kind: .year(YearField()))]),
    ])

    private func verdict(_ expectation: String, when: String? = nil) throws -> EligibilityItem.Verdict? {
        let place = AnswerPlace(section: "basic", field: "age")
        let rule = ProgrammeRule(
            id: "rule", title: "Rule", when: try when.map { text throws in try Expression.parse(text) },
            expectation: try Expression.parse(expectation), shown: [place], place: place, message: "No.", source: nil)
        let surroundings = FormSurroundings(
            batch: ["limit": .integer(50)], applicant: [:], today: CivilDate(dayNumber: 20_000))
        let sheet = AnswerSheet(sections: ["basic": .single(["age": .integer(40)])])
        let items = EligibilityChecker(form: Self.form, sheet: sheet, surroundings: surroundings).items([rule])
        return items.first?.verdict
    }

    @Test(arguments: [
        ("basic.age <= batch.limit", EligibilityItem.Verdict.met), ("basic.age > batch.limit", .unmet),
        ("basic.degree == 'PhD'", .open), ("size(papers) > 0", .open), ("size(basic.proof) == 0", .open),
        // What is unanswered cannot turn a decided alternative or condition round.
        ("basic.age <= 50 || basic.degree == 'PhD'", .met), ("basic.degree == 'PhD' || basic.age <= 50", .met),
        ("basic.age > 50 || basic.degree == 'PhD'", .open), ("basic.age > 50 && basic.degree == 'PhD'", .unmet),
        ("basic.age <= 50 && basic.degree == 'PhD'", .open), ("!has(basic.degree)", .open),
        ("!(basic.age > batch.limit)", .met), ("basic.age < 45 ? basic.age > 18 : basic.degree == 'PhD'", .met),
        ("basic.degree == 'PhD' ? basic.age > 18 : basic.age < 45", .open),
    ])
    func aRuleIsDecidedOnlyByWhatCannotChange(expectation: String, verdict: EligibilityItem.Verdict) throws {
        #expect(try self.verdict(expectation) == verdict)
    }

    @Test func aRuleThatDoesNotConcernTheApplicantIsLeftOut() throws {
        #expect(try verdict("basic.age > 50", when: "basic.age > 60") == nil)
        #expect(try verdict("basic.age > 50", when: "basic.degree == 'PhD'") == .open)
    }
}
