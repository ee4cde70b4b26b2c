import Domain
import FormEngine
import Testing

/// R-FORM-44: a degree that is filled in needs its certificate; R-FORM-38, R-FORM-39: required files are asked for.
@Suite struct RequiredFilesTests {
    private func form() throws -> FormDefinition {
        FormDefinition(sections: [
            try Build.single(
                "basic",
                [
                    try Build.field("photo", Build.files(1...1), .required), try Build.field("degree"),
                    try Build.field("certificate", Build.files(2...3), try Build.requiredWhen("has(degree)")),
                    try Build.field("secret", Build.files(1...1), .required, when: "has(degree)"),
                ]),
            Build.records("awards", [try Build.field("proof", Build.files(1...2), .required)]),
        ])
    }

    private func problems(_ degree: String?, _ counts: [FieldID: Int]) throws -> [FieldID: FieldProblem] {
        let sheet = AnswerSheet(single: degree.map { ["degree": .text($0)] } ?? [:])
        var files = FileIndex()
        for (field, count) in counts {
            files.names[AnswerPlace(section: "basic", field: field)] = (0..<count).map { "\($0).pdf" }
        }
        let findings = try form().check(sheet, files: files).first?.findings ?? []
        return findings.reduce(into: [:]) { found, finding in
            if let field = finding.place.field { found[field] = finding.problem }
        }
    }

    @Test(
        arguments: [
            (nil, ["photo": 1], [:]), (nil, [:], ["photo": .missing]),
            (nil, ["photo": 2], ["photo": .tooManyFiles(maximum: 1)]),
            ("d", ["photo": 1, "secret": 1], ["certificate": .missing]),
            ("d", ["photo": 1, "secret": 1, "certificate": 1], ["certificate": .tooFewFiles(minimum: 2, actual: 1)]),
            ("d", ["photo": 1, "secret": 1, "certificate": 2], [:]),
            ("d", ["photo": 1, "secret": 1, "certificate": 3], [:]),
            ("d", ["photo": 1, "secret": 1, "certificate": 4], ["certificate": .tooManyFiles(maximum: 3)]),
            (nil, ["photo": 1, "certificate": 1], [:]),
            (nil, ["photo": 1, "certificate": 4], ["certificate": .tooManyFiles(maximum: 3)]),
            ("d", ["photo": 1, "certificate": 2], ["secret": .missing]), (nil, ["photo": 1, "secret": 5], [:]),
        ] as [(String?, [FieldID: Int], [FieldID: FieldProblem])])
    func filesAreCounted(
        _ degree: String?, _ counts: [FieldID: Int], _ problems: [FieldID: FieldProblem]
    ) throws {
        #expect(try self.problems(degree, counts) == problems)
    }

    @Test func eachRecordHasFilesOfItsOwn() throws {
        let records = [RecordAnswers(id: "r1", answers: [:]), RecordAnswers(id: "r2", answers: [:])]
        let files = FileIndex(names: [AnswerPlace(section: "awards", record: "r1", field: "proof"): ["a.pdf"]])
        let row = try form().check(AnswerSheet(records: records, of: "awards"), files: files)
            .first { $0.subject == .completeness("awards") }
        #expect(row?.findings.map(\.recordNumber) == [2])
        #expect(row?.findings.map(\.problem) == [.missing])
    }
}
