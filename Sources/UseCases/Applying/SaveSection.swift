package import Access
package import Domain
package import FormEngine
import Programmes

/// Saves a section of single answers, or one record of a repeating section, with the files that came along.
package struct SaveSection: Sendable {
    /// What was posted.
    package struct Input: Sendable {
        package let section: SectionID
        /// The record that was edited; its id was made when the empty box was shown, so that posting twice is harmless.
        package let record: RecordID?
        /// Raw values by field name.
        package let posted: [String: [String]]
        /// The section's version when the page was shown; 0 = never saved.
        package let version: Int64
        package let files: [IncomingFile]

        package init(
            section: SectionID, record: RecordID?, posted: [String: [String]], version: Int64, files: [IncomingFile]
        ) {
            (self.section, self.record, self.posted) = (section, record, posted)
            (self.version, self.files) = (version, files)
        }
    }

    /// A file that lies in the blob store already, or was refused.
    package struct IncomingFile: Sendable {
        package let field: FieldID
        package let name: String
        package let verdict: FileVerdict

        package init(field: FieldID, name: String, verdict: FileVerdict) {
            (self.field, self.name, self.verdict) = (field, name, verdict)
        }
    }

    /// What came of it. Good files are kept even when an answer beside them is refused.
    package struct Report: Sendable {
        package let isSaved: Bool
        package let problems: [FieldID: [FieldProblem]]
        package let fileProblems: [FieldID: [FileRefusal]]
        package let strangers: [String]
        /// Somebody (another tab) saved the section meanwhile; his answers stand.
        package let isStale: Bool
        package let tooManyRecords: Int?
    }

    package struct FileRefusal: Hashable, Sendable {
        package let name: String
        package let problem: FileProblem
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, _ input: Input
    ) async throws -> Outcome<Report, Never> {
        let now = context.clock.now()
        if input.files.isEmpty, input.version > 0, let outcome = try await propose(actor, id, input, now) {
            return outcome
        }
        let newIDs: [AttachmentID] = input.files.map { _ in context.ids.next(at: now) }
        return try await context.storage.write { [context] store in
            try DossierLookup(context, actor).with(id, to: .edit, in: store) { dossier in
                guard let section = dossier.programme.form.section(input.section),
                    (section.records == nil) == (input.record == nil)
                else { return .hidden }
                let applicant = try ApplicantRecord.find(of: dossier.application, in: store, context)
                let saving = Saving(
                    context: context, store: store, dossier: dossier, section: section, input: input,
                    applicant: applicant,
                    now: now)
                return .done(try saving.run(newIDs))
            }
        }
    }

    /// The way of most saves; `nil` when something changed between reading and writing.
    private func propose(
        _ actor: Actor, _ id: ApplicationID, _ input: Input, _ now: Instant
    ) async throws -> Outcome<Report, Never>? {
        let finding = try await context.storage.read { [context] store in
            try SectionProposal.find(context, actor, id, input, in: store)
        }
        switch finding {
        case .settled(let outcome): return outcome
        case .proposal(let proposal):
            let isWritten = try await context.storage.write { try proposal.write($0, at: now) }
            return isWritten ? .done(proposal.report) : nil
        }
    }
}

/// One save, inside its transaction.
private struct Saving {
    let context: SiteContext
    let store: any StoreTransaction
    let dossier: Dossier
    let section: SectionDefinition
    let input: SaveSection.Input
    let applicant: ApplicantRecord
    let now: Instant

    private var application: Application { dossier.application }

    func run(_ newIDs: [AttachmentID]) throws -> SaveSection.Report {
        let refused = try keepFiles(newIDs)
        let files = try store.attachments.list(of: application.id).index
        let names = try BoundPeople(store).names(for: dossier.programme, applicant.employer?.id)
        let change = SectionChange(
            context, dossier.programme, dossier.batch, applicant, people: Set(names), draft: dossier.draft, section,
            input, files: files)
        guard change.isAccepted else { return change.report(isSaved: false, files: refused) }
        if !change.changesNothing {
            let version = try store.answers.save(
                change.after, of: section, in: application.id, ifVersion: input.version, at: now)
            guard version != nil else { return change.report(isSaved: false, files: refused, isStale: true) }
        }
        let places = change.places(refused: Set(refused.keys))
        if !places.isEmpty {
            try store.comments.answer(
                application.id, places: dossier.programme.form.withPages(places))
        }
        return change.report(isSaved: true, files: refused)
    }

    // MARK: Files

    private func keepFiles(_ newIDs: [AttachmentID]) throws -> [FieldID: [SaveSection.FileRefusal]] {
        var problems: [FieldID: [SaveSection.FileRefusal]] = [:]
        var attachments = dossier.attachments
        for (file, id) in zip(input.files, newIDs) {
            switch try keep(file, id, attachments) {
            case .success(let attachment): attachments.append(attachment)
            case .failure(let refusal):
                problems[file.field, default: []].append(.init(name: file.name, problem: refusal.problem))
            }
        }
        return problems
    }

    private func keep(
        _ file: SaveSection.IncomingFile, _ id: AttachmentID, _ present: [Attachment]
    ) throws -> Result<Attachment, ProblemError<FileProblem>> {
        guard let rules = section.field(file.field)?.kind.files else {
            return .failure(.init(.wrongKind(accepted: [])))
        }
        guard case .stored(let blob, let kind, let size) = file.verdict else {
            guard case .refused(let problem) = file.verdict else { return .failure(.init(.damaged)) }
            return .failure(.init(problem))
        }
        let place = AnswerPlace(section: section.id, record: input.record, field: file.field)
        var siblings = present.filter { $0.place == place }
        if rules.isImage, let former = siblings.first {
            _ = try store.attachments.remove(former.id, at: now)
            siblings = []
        }
        guard siblings.count < rules.maximum else { return .failure(.init(.tooManyFiles(limit: rules.maximum))) }
        let attachment = Attachment(
            id: id, application: application.id, place: place, name: Self.name(file.name, kind), blob: blob, kind: kind,
            size: size,
            position: (siblings.map(\.position).max() ?? 0) + 1, addedAt: now)
        try store.attachments.insert(attachment)
        return .success(attachment)
    }

    /// The extension says what the content is, whatever the file was called.
    private static func name(_ name: String, _ kind: FilesField.Kind) -> String {
        let known = FilesField.Kind.allCases.map(\.rawValue) + ["jpeg"]
        let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
        if ending == kind.rawValue || (kind == .jpg && ending == "jpeg") { return name }
        let base = name.contains(".") && known.contains(ending) ? String(name.dropLast(ending.count + 1)) : name
        return "\(base).\(kind.rawValue)"
    }
}
