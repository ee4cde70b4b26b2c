import Access
import Domain
import FormEngine
import PackLoader
import Programmes
import Synchronization
import Texts
import UseCases
import WorkflowEngine

/// Carries one demo application as far as the pack says, by the same actions that people use.
struct DemoJourney {
    /// An action of the journey was refused: the pack asks for something impossible.
    struct Stuck: Error, CustomStringConvertible {
        let applicant: String
        let step: String
        let reasons: String

        var description: String { "the demo application of \(applicant) cannot \(step): \(reasons)" }
    }

    private let world: DemoWorld
    private let application: DemoApplication
    private let samples: SampleFiles
    private let context: SiteContext
    private let programme: Programme?
    private let time: SteppingClock

    init(
        _ site: Assembly.OpenSite, _ world: DemoWorld, _ application: DemoApplication, samples: SampleFiles, number: Int
    ) {
        (self.world, self.application, self.samples) = (world, application, samples)
        programme = site.context.site.programme(application.programme)
        // The journey began some days ago and every step took its time, so that the history reads like one. Where days
        // of announcement have to pass it began longer ago, unless it is still announced.
        let days: Int64 = Self.waits(application, programme) ? 30 : 9
        let begun = site.context.clock.now().adding(seconds: -days * 86_400 + Int64(number) * 5400)
        let time = SteppingClock(from: begun)
        self.time = time
        context = SiteContext(
            site: site.context.site, storage: site.context.storage, clock: WallClock { time.next() },
            ids: site.context.ids, digests: site.context.digests)
    }

    private static func waits(_ application: DemoApplication, _ programme: Programme?) -> Bool {
        guard programme?.workflow.stages.contains(where: { $0.publicityDays != nil }) ?? false else { return false }
        if case .publicity = application.target { return false }
        return true
    }

    /// The account in whose name the applicant acts.
    static func account(of person: DemoPerson, in world: DemoWorld) -> AccountID {
        world.accounts.first { $0.person?.id == person.id }?.id ?? AccountID(trusted: "demo-\(person.id)")
    }

    /// - Parameter followed: the application that this one follows.
    func run(after followed: ApplicationID?) async throws -> ApplicationID {
        let choice = StartApplication.Choice(
            unit: application.person == nil ? application.employer : nil, follows: followed)
        let start = try await StartApplication(context)(applicant, application.batch, pledged: true, choice: choice)
        let id = try done("start", start)
        try await fill(id)
        try await carryOn(id)
        return id
    }

    private func carryOn(_ id: ApplicationID) async throws {
        switch application.target {
        case .draft: return
        case .submitted: try await submit(id)
        case .recalled:
            try await submit(id)
            let version = try await stored(id).version
            try done("recall", await TakeBack(context)(applicant, id, .recall, version: version))
        case .reviewing(let stage): try await carry(id, to: stage)
        case .toReport(let stage), .publicity(let stage):
            try await carry(id, to: stage)
            try await decide(id, .pass)
        case .returned(let stage):
            try await carry(id, to: stage)
            try await decide(id, .return(nil), comments: comments)
        case .approved:
            try await submit(id)
            while try await stored(id).state.stage != nil { try await advance(id) }
        case .rejected:
            try await submit(id)
            try await carryToLast(id)
            try await decide(id, .reject)
        }
    }

    // MARK: The applicant

    private var applicant: Actor {
        guard let person = application.person else { return reviewer(application.employer) }
        return Actor(account: Self.account(of: person, in: world), person: person.id, listener: .public)
    }

    private func fill(_ id: ApplicationID) async throws {
        guard let programme else { return }
        let now = context.clock.now()
        let files = attachments(id, now)
        try await context.storage.write { [application] store in
            let versions = try store.answers.sheet(of: id, form: programme.form)
            for section in programme.form.sections {
                let answers = application.sheet.answers(of: section)
                _ = try store.answers.save(
                    answers, of: section, in: id, ifVersion: versions.version(of: section.id), at: now)
            }
            for file in files { try store.attachments.insert(file) }
        }
    }

    private func attachments(_ id: ApplicationID, _ now: Instant) -> [Attachment] {
        application.files.flatMap { place, count -> [Attachment] in
            let field = place.field.flatMap { programme?.form.field($0, in: place.section) }
            let sample = field?.kind.files?.isImage == true ? samples.photo : samples.scan
            return (1...max(1, count)).map { number in
                let label = field?.label ?? ""
                return Attachment(
                    id: context.ids.next(at: now), application: id, place: place,
                    name: count > 1 ? "\(label)\(number).png" : "\(label).png", blob: sample.blob, kind: .png,
                    size: sample.size, position: number, addedAt: now)
            }
        }
    }

    private func submit(_ id: ApplicationID) async throws {
        let version = try await stored(id).version
        try done("submit", await SubmitApplication(context)(applicant, id, version: version, confirmed: []))
    }

    // MARK: The reviewers

    private func carry(_ id: ApplicationID, to stage: StageID) async throws {
        try await submit(id)
        while let position = try await stored(id).state.stage, try await route(id)[position].stage != stage {
            try await advance(id)
        }
    }

    /// One step upward: what was passed and waits is reported.
    private func advance(_ id: ApplicationID) async throws {
        switch try await stored(id).state {
        case .publicity, .toReport:
            let announced = try await context.storage.read { try $0.publicities.list(of: id).last }
            if let end = announced?.endsAt { time.skip(to: end) }
            try await decide(id, .report)
        default: try await decide(id, .pass)
        }
    }

    private func carryToLast(_ id: ApplicationID) async throws {
        let last = try await route(id).count - 1
        while let position = try await stored(id).state.stage, position < last { try await advance(id) }
    }

    private func decide(
        _ id: ApplicationID, _ verdict: DecideApplication.Verdict, comments: [AnswerPlace: String] = [:]
    ) async throws {
        let row = try await stored(id)
        guard let position = row.state.stage else { return }
        let entry = try await route(id)[position]
        let input = DecideApplication.Input(
            verdict: verdict, comments: comments, text: opinion(verdict), decision: decision(entry.stage),
            confirmed: [.rejection, .publicityOver], version: row.version)
        try done("\(verdict)", await DecideApplication(context)(reviewer(entry.unit), id, input))
    }

    /// Whoever acts for the unit.
    private func reviewer(_ unit: UnitID) -> Actor {
        let account = world.accounts.first { $0.grants.contains { $0.unit == unit && $0.role == .administrator } }
        let kind = world.units.first { $0.id == unit }?.kind
        let grant = Grant(unit: unit, unitKind: kind, system: nil, role: .administrator)
        return Actor(
            account: account?.id ?? AccountID(trusted: "nobody"), person: account?.person?.id,
            listener: account?.listener ?? .intranet, grants: [grant])
    }

    private func opinion(_ verdict: DecideApplication.Verdict) -> String {
        switch verdict {
        case .pass, .report: context.site.texts(DemoText.opinion)
        case .reject: context.site.texts(DemoText.reason)
        case .return, .reopen, .passBack, .printPublicity: ""
        }
    }

    /// The demo decides what the applicant asked for, or the first choice there is.
    private func decision(_ stage: StageID) -> [String: [String]] {
        var decision: [String: [String]] = [:]
        for field in programme?.decisions[stage] ?? [] {
            switch field.kind {
            case .code(let code): decision[field.id.text] = code.lists.first?.items.first.map { [$0.code] } ?? []
            case .yesNo: decision[field.id.text] = ["true"]
            case .decimal, .integer: decision[field.id.text] = ["5"]
            default: if field.presence == .required { decision[field.id.text] = [opinion(.pass)] }
            }
        }
        return decision
    }

    private var comments: [AnswerPlace: String] {
        var comments: [AnswerPlace: String] = [:]
        for comment in application.comments { comments[AnswerPlace(section: comment.section)] = comment.text }
        return comments
    }

    // MARK: Reading

    private func stored(_ id: ApplicationID) async throws -> Application {
        let found = try await context.storage.read { try $0.applications.find(id) }
        guard let found else { throw Stuck(applicant: application.applicantName, step: "be found", reasons: "\(id)") }
        return found
    }

    private func route(_ id: ApplicationID) async throws -> [RouteEntry] {
        try await context.storage.read { try $0.routes.list(of: id) }
    }

    @discardableResult
    private func done<Value, Reason>(_ step: String, _ outcome: Outcome<Value, Reason>) throws -> Value {
        if case .done(let value) = outcome { return value }
        throw Stuck(applicant: application.applicantName, step: step, reasons: "\(outcome)")
    }
}

/// A clock that goes on by a little less than an hour whenever it is asked.
private final class SteppingClock: Sendable {
    private let current: Mutex<Instant>

    init(from start: Instant) {
        current = Mutex(start)
    }

    /// Goes on to `instant`, unless it is past already.
    func skip(to instant: Instant) {
        current.withLock { $0 = max($0, instant) }
    }

    func next() -> Instant {
        current.withLock { instant in
            instant = instant.adding(seconds: 3171)
            return instant
        }
    }
}
