import Access
import Blobs
import Domain
import FormEngine
import PackLoader
import Programmes
import TestSupport
import UseCases
import WorkflowEngine

/// The shortest way to an application in a given state: through the use cases, not through pages.
extension WebWorld {
    func actor(_ account: AccountID) async throws -> Actor {
        guard let found = try await site.storage.read({ try $0.accounts.find(account) }) else {
            throw Unexpected("no account \(account)")
        }
        return found.actor(on: found.listener)
    }

    /// The open batch of the site's programme.
    var batch: Batch {
        get throws {
            let id = try programme.id
            guard let open = demo.batches.first(where: { $0.programme == id && $0.isOpen(at: Self.now) }) else {
                throw Unexpected("no batch is open")
            }
            return open
        }
    }

    /// The demo world's example of a complete form.
    var example: DemoApplication {
        get throws {
            let batch = try self.batch.id
            guard let found = demo.applications.first(where: { $0.batch == batch && $0.target == .submitted }) else {
                throw Unexpected("the demo world has no complete application")
            }
            return found
        }
    }

    func started(by account: AccountID) async throws -> ApplicationID {
        try await StartApplication(context)(actor(account), batch.id, pledged: true).value()
    }

    /// Answers everything as the example does and attaches the files it asks for.
    func filled(by account: AccountID) async throws -> ApplicationID {
        let id = try await started(by: account)
        try await fill(id, as: try example, try programme)
        return id
    }

    /// The same for any programme.
    func fill(_ id: ApplicationID, as example: DemoApplication, _ programme: Programme) async throws {
        let files = try await attachments(of: id, example, programme.form)
        try await site.storage.write { store in
            let present = try store.answers.sheet(of: id, form: programme.form)
            for section in programme.form.sections {
                let answers = Self.merged(
                    present.sheet.answers(of: section), example.sheet.answers(of: section), section)
                _ = try store.answers.save(
                    answers, of: section, in: id, ifVersion: present.version(of: section.id), at: Self.now)
            }
            for file in files { try store.attachments.insert(file) }
        }
    }

    /// Locked answers are the applicant's own.
    private static func merged(
        _ own: SectionAnswers, _ example: SectionAnswers, _ section: SectionDefinition
    ) -> SectionAnswers {
        guard section.records == nil else { return example }
        var answers = own.single
        for field in section.fields where !field.isLocked { answers[field.id] = example.single[field.id] }
        return .single(answers)
    }

    private func attachments(
        of id: ApplicationID, _ example: DemoApplication, _ form: FormDefinition
    ) async throws -> [Attachment] {
        let (photo, scan) = (try await stored("photo.jpg", .jpg), try await stored("scan.pdf", .pdf))
        return example.files.sorted { "\($0.key)" < "\($1.key)" }.flatMap { place, count in
            let isImage = place.field.flatMap { form.field($0, in: place.section) }?.kind.files?.isImage ?? false
            return (1...max(1, count)).map { number in
                let file = isImage ? photo : scan
                return Attachment(
                    id: context.ids.next(at: Self.now), application: id, place: place,
                    name: "file-\(number).\(file.kind.rawValue)", blob: file.blob, kind: file.kind, size: file.size,
                    position: number, addedAt: Self.now)
            }
        }
    }

    private func stored(
        _ name: String, _ kind: FilesField.Kind
    ) async throws -> (blob: String, kind: FilesField.Kind, size: Int) {
        let sink = try await blobs.begin(limit: 5_000_000)
        _ = try await sink.append(try FixtureFile.bytes(name))
        guard case .stored(let blob, let kind, let size) = try await sink.finish(accepting: [kind]) else {
            throw Unexpected("\(name) was not taken")
        }
        return (blob, kind, size)
    }

    func submitted(by account: AccountID) async throws -> ApplicationID {
        let id = try await filled(by: account)
        try await submit(id, by: account)
        return id
    }

    func submit(_ id: ApplicationID, by account: AccountID) async throws {
        let version = try await site.stored(id).version
        try await SubmitApplication(context)(actor(account), id, version: version, confirmed: [.unansweredComments])
            .value()
    }

    /// Lets the present holder act.
    func decide(
        _ id: ApplicationID, by account: AccountID, _ verdict: DecideApplication.Verdict,
        comments: [SectionID: String] = [:], decision: [String: [String]] = [:]
    ) async throws {
        let places = comments.map { (AnswerPlace(section: $0.key), $0.value) }
        let input = DecideApplication.Input(
            verdict: verdict, comments: Dictionary(uniqueKeysWithValues: places), text: "同意推荐。",
            decision: decision, confirmed: [.rejection], version: try await site.stored(id).version)
        try await DecideApplication(context)(actor(account), id, input).value()
    }
}
