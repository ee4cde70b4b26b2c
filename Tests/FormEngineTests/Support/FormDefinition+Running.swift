import Domain
import Expressions
import FormEngine

extension FormDefinition {
    static let surroundings = FormSurroundings(
        batch: ["limit": .integer(3)], applicant: ["name": .text("Wang")], today: testDay)

    /// Reads a post for `section` beside the answers of `sheet`.
    func read(
        _ section: SectionID, _ posted: [String: String], stored: FieldAnswers = [:], record: RecordID? = nil,
        sheet: AnswerSheet = AnswerSheet(), files: FileIndex = FileIndex()
    ) throws -> SectionReading {
        let scope = FormScope(form: self, sheet: sheet, files: files, surroundings: Self.surroundings)
        let definition = try found(section)
        return SectionReader(definition, scope: scope, files: files, today: testDay)
            .read(posted.mapValues { [$0] }, stored: stored, record: record)
    }

    /// All rows of the check of `sheet`.
    func check(
        _ sheet: AnswerSheet, files: FileIndex = FileIndex(), rules: [ProgrammeRule] = []
    ) -> [CheckItem] {
        FormChecker(form: self, rules: rules, sheet: sheet, files: files, surroundings: Self.surroundings).items()
    }

    func found(_ section: SectionID) throws -> SectionDefinition {
        guard let definition = self.section(section) else { throw Missing(section: section) }
        return definition
    }

    struct Missing: Error {
        let section: SectionID
    }
}

extension AnswerSheet {
    init(single answers: FieldAnswers, of section: SectionID = "basic") {
        self.init(sections: [section: .single(answers)])
    }

    init(records: [RecordAnswers], of section: SectionID) {
        self.init(sections: [section: .records(records)])
    }
}
