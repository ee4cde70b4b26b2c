import Access
import Domain
import FormEngine
import Programmes
import Store
import Synchronization
import UseCases
import WorkflowEngine

/// Drafts, one for each writer, each saved again and again by the real use case.
final class SaveWork: Sendable {
    private struct Draft {
        let actor: Actor
        let application: ApplicationID
        let section: SectionDefinition
        let posted: [String: [String]]
        /// The answer that is typed anew each time.
        let changing: FieldDefinition
    }

    let section: SectionID
    private let context: SiteContext
    private let drafts: [Draft]
    /// How often each draft's section was saved.
    private let versions: Mutex<[Int64]>

    /// Writes the drafts.
    ///
    /// - Parameter templates: complete applications, not all of which need be of one programme.
    init(_ site: BenchSite, _ templates: [Template], writers: Int) async throws {
        let complete = templates.filter { !$0.snapshots.isEmpty && $0.application.pass == 1 }.prefix(1).map(\.asDraft)
        guard let template = complete.first, let section = Self.page(template.programme.form) else {
            throw BenchError("the demo has no submitted application whose form has a page of single answers")
        }
        // Numbers that no earlier run had, also one that ended a second ago.
        let first = 1_000_000 + Int(BenchWorld.clock.now().milliseconds % 1_000_000_000_000)
        let entries = try await Seeder(site, complete, startingAt: first).seed(writers)
        drafts = try entries.map { try Self.draft($0, section, template) }
        versions = Mutex(drafts.map { _ in 1 })
        (self.section, context) = (section.id, site.context)
    }

    var writers: Int { drafts.count }
    var applications: [ApplicationID] { drafts.map(\.application) }
    var people: [PersonID] { drafts.compactMap(\.actor.person) }

    /// Saves the writer's page once more, with another answer than before.
    func save(_ writer: Int, in context: SiteContext? = nil) async throws {
        let draft = drafts[writer]
        let version = versions.withLock { $0[writer] }
        var posted = draft.posted
        posted[draft.changing.id.text] = ["\(posted[draft.changing.id.text]?.first ?? "") \(version)"]
        let outcome = try await SaveSection(context ?? self.context)(
            draft.actor, draft.application,
            SaveSection.Input(section: section, record: nil, posted: posted, version: version, files: []))
        guard case .done(let report) = outcome, report.isSaved else {
            throw BenchError("a page was not saved: \(outcome)")
        }
        took(writer)
    }

    func version(_ writer: Int) -> Int64 { versions.withLock { $0[writer] } }

    /// Notes that the writer's section was written once.
    func took(_ writer: Int) {
        versions.withLock { $0[writer] += 1 }
    }

    /// Notes what somebody else wrote meanwhile.
    func reread(_ writer: Int, _ version: Int64) {
        versions.withLock { $0[writer] = version }
    }

    /// The page with the most questions, records apart.
    private static func page(_ form: FormDefinition) -> SectionDefinition? {
        form.sections.filter { $0.records == nil }.max { $0.fields.count < $1.fields.count }
    }

    private static func draft(
        _ entry: Prepared.Entry, _ section: SectionDefinition, _ template: Template
    ) throws -> Draft {
        let person = PersonID(trusted: entry.applicant.replacing("bench-", with: "bench-p-", maxReplacements: 1))
        let typed = section.fields.filter { $0.kind.files == nil && !$0.isLocked }
        guard let changing = typed.first(where: isFree) else { throw BenchError("no answer of the page is free text") }
        let answers = template.sheet.answers(of: section).single
        var posted: [String: [String]] = [:]
        for field in typed { posted[field.id.text] = answers[field.id].map(field.kind.behaviour.raw) }
        return Draft(
            actor: Actor(account: AccountID(trusted: entry.applicant), person: person, listener: .public),
            application: ApplicationID(trusted: entry.application), section: section, posted: posted,
            changing: changing)
    }

    /// Whether anything may be typed there.
    static func isFree(_ field: FieldDefinition) -> Bool {
        guard case .text = field.kind else { return false }
        return field.checks.isEmpty && !field.isPersonal
    }
}
