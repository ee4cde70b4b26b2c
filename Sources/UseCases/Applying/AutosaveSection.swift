package import Access
package import Domain
package import FormEngine
import Programmes

/// Saves what was changed on a page while it is being filled in (自动保存): field by field, never over somebody else's.
///
/// A change is taken where the stored answer is still the one that the page had shown. Sending it twice is harmless.
package struct AutosaveSection: Sendable {
    /// What was typed into one field.
    package struct Change: Hashable, Sendable {
        package let field: FieldID
        /// What the page had shown before, as the form posts it.
        package let before: [String]
        package let typed: [String]

        package init(field: FieldID, before: [String], typed: [String]) {
            (self.field, self.before, self.typed) = (field, before, typed)
        }
    }

    package struct Input: Sendable {
        package let section: SectionID
        /// A record that was saved before; a new one is saved as a whole.
        package let record: RecordID?
        package let changes: [Change]
        /// The section's version as the page knows it.
        package let version: Int64

        package init(section: SectionID, record: RecordID?, changes: [Change], version: Int64) {
            (self.section, self.record, self.changes, self.version) = (section, record, changes, version)
        }
    }

    /// What came of it; what is named nowhere is to be sent again.
    package struct Report: Sendable {
        package let saved: Set<FieldID>
        package let problems: [FieldID: [FieldProblem]]
        /// Fields that another window has answered otherwise, with what is stored there; `nil` = nothing.
        package let stale: [FieldID: Answer?]
        /// The section's version now, where nobody else has saved since the page's version; else `nil`, so that saving
        /// the whole page shows what differs.
        package let version: Int64?
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, _ input: Input
    ) async throws -> Outcome<Report, Never> {
        let now = context.clock.now()
        return try await context.storage.write { [context] store in
            try DossierLookup(context, actor).with(id, to: .edit, in: store) { dossier in
                guard let section = dossier.programme.form.section(input.section),
                    (section.records == nil) == (input.record == nil)
                else { return .hidden }
                let stored = dossier.draft.sheet.answers(of: section)
                if let record = input.record, stored.record(record) == nil { return .hidden }
                let applicant = try ApplicantRecord.find(of: dossier.application, in: store, context)
                let saving = Autosaving(
                    context: context, store: store, dossier: dossier, section: section, input: input,
                    applicant: applicant,
                    now: now)
                return .done(try saving.run())
            }
        }
    }
}

/// One autosave, inside its transaction.
private struct Autosaving {
    let context: SiteContext
    let store: any StoreTransaction
    let dossier: Dossier
    let section: SectionDefinition
    let input: AutosaveSection.Input
    let applicant: ApplicantRecord
    let now: Instant

    private var stored: SectionAnswers { dossier.draft.sheet.answers(of: section) }
    private var before: FieldAnswers { input.record.map { stored.record($0)?.answers ?? [:] } ?? stored.single }

    func run() throws -> AutosaveSection.Report {
        let reader = try reader()
        let reading = try ReadingContext(today: context.today(), people: people())
        let (current, stale) = compared(reading)
        let whole = read(current, reader)
        // What is wrong is left out; the rest is saved if it can stand alone.
        let good = whole.isAccepted ? current : current.filter { whole.problems[$0.field] == nil }
        let attempt = whole.isAccepted ? whole : read(good, reader)
        guard attempt.isAccepted, !good.isEmpty else {
            return report(saved: [], whole.problems, stale, version: dossier.draft.version(of: section.id))
        }
        guard let version = try save(attempt.answers) else { return report(saved: [], [:], stale, version: nil) }
        return report(saved: Set(good.map(\.field)), whole.problems, stale, version: version)
    }

    private func reader() throws -> SectionReader {
        let files = dossier.attachments.index
        let scope = context.scope(dossier.programme, dossier.batch, applicant, sheet: dossier.draft.sheet, files: files)
        return SectionReader(
            section, scope: scope, files: files,
            context: ReadingContext(today: context.today(), people: try people()))
    }

    private func people() throws -> Set<String> {
        Set(try BoundPeople(store).names(for: dossier.programme, applicant.employer?.id))
    }

    /// The changes that may be made, and the stored answers that stand against the others.
    private func compared(
        _ reading: ReadingContext
    ) -> (current: [AutosaveSection.Change], stale: [FieldID: Answer?]) {
        var current: [AutosaveSection.Change] = []
        var stale: [FieldID: Answer?] = [:]
        for change in input.changes {
            guard let field = section.field(change.field), field.kind.isTyped, !field.isLocked else { continue }
            let answer = before[field.id]
            if isSame(change.before, answer, field, reading) || isSame(change.typed, answer, field, reading) {
                current.append(change)
            } else {
                stale[field.id] = .some(answer)
            }
        }
        return (current, stale)
    }

    private func isSame(_ raw: [String], _ answer: Answer?, _ field: FieldDefinition, _ reading: ReadingContext) -> Bool
    {
        switch field.kind.behaviour.read(raw, in: reading) {
        case .empty: answer == nil
        case .answer(let typed): typed == answer
        // What was mistyped was never stored.
        case .problems: answer == nil
        }
    }

    /// The page as it is stored, with the changes.
    private func read(_ changes: [AutosaveSection.Change], _ reader: SectionReader) -> SectionReading {
        var posted: [String: [String]] = [:]
        for field in section.fields where field.kind.isTyped {
            posted[field.id.text] = before[field.id].map(field.kind.behaviour.raw) ?? []
        }
        for change in changes { posted[change.field.text] = change.typed }
        return reader.read(posted, stored: before, record: input.record)
    }

    /// The new version; `nil` when another transaction was first.
    private func save(_ answers: FieldAnswers) throws -> Int64? {
        var after = SectionAnswers.single(answers)
        if let id = input.record {
            after = .records(
                stored.records.map { $0.id == id ? RecordAnswers(id: id, answers: answers) : $0 })
        }
        let version = dossier.draft.version(of: section.id)
        if after == stored, version > 0 { return version }
        let saved = try store.answers.save(
            after, of: section, in: dossier.application.id, ifVersion: version, at: now)
        if saved != nil { try answerComments(answers) }
        return saved
    }

    /// What the applicant changed answers the comments that stand there.
    private func answerComments(_ after: FieldAnswers) throws {
        let changed = section.fields.map(\.id).filter { before[$0] != after[$0] }
        let places = changed.map { AnswerPlace(section: section.id, record: input.record, field: $0) }
        guard !places.isEmpty else { return }
        try store.comments.answer(
            dossier.application.id, places: dossier.programme.form.withPages(Set(places)))
    }

    private func report(
        saved: Set<FieldID>, _ problems: [FieldID: [FieldProblem]], _ stale: [FieldID: Answer?], version: Int64?
    ) -> AutosaveSection.Report {
        let isCurrent = input.version == dossier.draft.version(of: section.id)
        return AutosaveSection.Report(
            saved: saved, problems: problems, stale: stale, version: isCurrent ? version : nil)
    }
}
