import Domain
import FormEngine
import Programmes

/// What a post makes of a section: decided, not written.
struct SectionChange {
    let section: SectionDefinition
    let input: SaveSection.Input
    /// As it stands.
    let stored: SectionAnswers
    /// Whether it was ever saved.
    let isStored: Bool
    let reading: SectionReading
    /// How many records the section takes, when one more was posted.
    let tooManyRecords: Int?
    private let before: FieldAnswers

    /// - Parameters:
    ///   - draft: at least this section, and those that its conditions look at.
    ///   - applicant: empty also where no condition looks at the applicant.
    ///   - people: the names that a field for a person takes.
    init(
        _ context: SiteContext, _ programme: Programme, _ batch: Batch, _ applicant: ApplicantRecord,
        people: Set<String>, draft: VersionedSheet, _ section: SectionDefinition, _ input: SaveSection.Input,
        files: FileIndex
    ) {
        (self.section, self.input) = (section, input)
        let stored = draft.sheet.answers(of: section)
        let before = input.record.map { stored.record($0)?.answers ?? [:] } ?? stored.single
        let scope = context.scope(
            of: section, programme, batch, applicant, sheet: draft.sheet, files: files)
        reading = SectionReader(
            section, scope: scope, files: files, context: ReadingContext(today: context.today(), people: people)
        ).read(input.posted, stored: before, record: input.record)
        (self.stored, self.before) = (stored, before)
        isStored = draft.versions[section.id] != nil
        tooManyRecords = Self.overflow(section, input, stored)
    }

    var isAccepted: Bool { reading.isAccepted && tooManyRecords == nil }

    /// Such a post is no conflict, however old its page is.
    var changesNothing: Bool { after == stored && isStored }

    /// The section's answers with those that were posted.
    var after: SectionAnswers {
        guard let id = input.record else { return .single(reading.answers) }
        var records = stored.records
        if let index = records.firstIndex(where: { $0.id == id }) {
            records[index].answers = reading.answers
        } else {
            records.append(RecordAnswers(id: id, answers: reading.answers))
        }
        return .records(records)
    }

    /// Where the applicant changed something, which answers the comments that stand there.
    ///
    /// - Parameter refused: whose files were not taken.
    func places(refused: Set<FieldID> = []) -> Set<AnswerPlace> {
        let changed = section.fields.map(\.id).filter { before[$0] != reading.answers[$0] }
        let withFiles = input.files.map(\.field).filter { !refused.contains($0) }
        return Set((changed + withFiles).map { AnswerPlace(section: section.id, record: input.record, field: $0) })
    }

    func report(
        isSaved: Bool, files: [FieldID: [SaveSection.FileRefusal]] = [:], isStale: Bool = false
    ) -> SaveSection.Report {
        SaveSection.Report(
            isSaved: isSaved, problems: reading.problems, fileProblems: files, strangers: reading.strangers,
            isStale: isStale, tooManyRecords: tooManyRecords)
    }

    private static func overflow(
        _ section: SectionDefinition, _ input: SaveSection.Input, _ stored: SectionAnswers
    ) -> Int? {
        guard let rules = section.records, let record = input.record, stored.record(record) == nil,
            stored.records.count >= rules.maximum
        else { return nil }
        return rules.maximum
    }
}
