import Access
import Domain
import FormEngine
import Programmes
import TestSupport
import UseCases
import WorkflowEngine

/// The real pack of Sichuan, whose units report level by level.
struct SichuanWorld {
    static let reviewers: [AccountID] = ["sc_unit", "sc_middle", "sc_recommender", "sc_province"]

    let world: PackWorld
    private let complete: [DemoApplicationTicket]

    /// One application of the demo and who hands it in.
    struct DemoApplicationTicket: Sendable {
        let id: ApplicationID
        let applicant: Actor
    }

    var site: TestSite { world.site }
    var programme: ProgrammeID { "leaders/academic-leader" }

    /// With so many applications, filled in and not handed in.
    static func run(
        on backend: Backend, applications count: Int,
        _ body: @Sendable (SichuanWorld, [ApplicationID]) async throws -> Void
    ) async throws {
        let world = try await PackWorld.open("sichuan", on: backend)
        do {
            var tickets: [DemoApplicationTicket] = []
            for demo in world.handedInApplications.prefix(count) {
                let id = try await world.fill(demo)
                tickets.append(DemoApplicationTicket(id: id, applicant: try await world.applicant(of: demo)))
            }
            try await body(SichuanWorld(world: world, complete: tickets), tickets.map(\.id))
        } catch {
            await world.site.close()
            throw error
        }
        await world.site.close()
    }

    func submit(_ id: ApplicationID) async throws {
        guard let ticket = complete.first(where: { $0.id == id }) else { throw Unexpected("no application \(id)") }
        try await SubmitApplication(site.context)(
            ticket.applicant, id, version: site.stored(id).version, confirmed: [.unansweredComments]
        ).value()
    }

    func selected(_ id: ApplicationID, version: Int64? = nil) async throws -> SelectedApplication {
        let present = try await site.stored(id).version
        return SelectedApplication(id: id, version: version ?? present)
    }

    func decide(
        _ account: AccountID, _ ids: [ApplicationID], _ verdict: DecideApplication.Verdict, text: String = "Agreed.",
        confirmed: Set<Confirmation> = [.rejection]
    ) async throws -> Outcome<[SelectedOutcome], SelectionRefusal> {
        var rows: [SelectedApplication] = []
        for id in ids { rows.append(try await selected(id)) }
        let actor = try await world.actor(account)
        if case .report = verdict {
            return try await ReportSelected(site.context)(actor, programme, rows: rows, text: text)
        }
        let input = DecideSelected.Input(verdict: verdict, rows: rows, text: text, confirmed: confirmed)
        return try await DecideSelected(site.context)(actor, programme, input)
    }

    /// One by one, as on the page of an application; `false` when it was refused.
    func act(
        _ account: AccountID, _ id: ApplicationID, _ verdict: DecideApplication.Verdict
    ) async throws -> Bool {
        let section = try await world.site.context.site.programme(site.stored(id).programme)?.form.sections.first
        let isBack = verdict == .return(nil)
        var comments: [AnswerPlace: String] = [:]
        if isBack, let section { comments[AnswerPlace(section: section.id)] = "More." }
        let input = DecideApplication.Input(
            verdict: verdict, comments: comments,
            text: isBack ? "" : "Agreed.", decision: [:], confirmed: [.rejection],
            version: try await site.stored(id).version)
        if case .done = try await DecideApplication(site.context)(world.actor(account), id, input) { return true }
        return false
    }

    /// The lists of the account in which the application is, by the view.
    func views(_ account: AccountID, of id: ApplicationID) async throws -> [WorkView] {
        let actor = try await world.actor(account)
        guard let found = site.context.site.programme(programme) else { return [] }
        var views: [WorkView] = []
        for list in actor.workLists(of: found) {
            let view = try await ListReviews(site.context)(actor, programme, .init(in: list.id)).value()
            if view.page.rows.contains(where: { $0.application.id == id }) { views.append(view.tab.view) }
        }
        return views
    }
}
