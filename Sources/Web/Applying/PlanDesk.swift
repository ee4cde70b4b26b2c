import Access
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// One request of an applicant about a programme: the visit, own applications and batches.
struct PlanDesk {
    let visit: Visit
    let actor: Actor
    let view: ListPlans.View

    /// Reads the programme named by `:system/:programme`.
    init(_ offices: Offices, _ request: Request, _ context: BoleRequestContext) async throws {
        visit = try await Visit(offices, request, context)
        actor = try visit.signedIn()
        guard let system = context.parameters.get("system"), let name = context.parameters.get("programme"),
            let id = ProgrammeID("\(system)/\(name)")
        else { throw RequestRefusal.notFound }
        view = try visit.value(try await ListPlans(visit.context)(actor, id))
    }

    var programme: Programme { view.programme }
    var texts: TextCatalogue { programme.texts }
    var links: Links { visit.links }
    var zone: CivilZone { visit.site.zone }
    var now: Instant { visit.context.clock.now() }

    /// The batch named by `:batch`.
    ///
    /// - Throws: ``RequestRefusal`` when the programme has none of that name, or has not published it.
    func batch(_ context: BoleRequestContext) throws -> Batch {
        guard let name = context.parameters.get("batch"), let found = view.batches.first(where: { $0.id.text == name })
        else { throw RequestRefusal.notFound }
        return found
    }

    /// The applicant's only application in the batch; `nil` where another one can still be started.
    func own(in batch: Batch) -> UseCases.Application? {
        let choices = choices(in: batch)
        return choices.allSatisfy { $0.existing != nil } ? choices.first?.existing : nil
    }

    /// `2026-03-01 00:00 至 2026-04-30 18:00`.
    func window(of batch: Batch) -> String {
        texts(
            ApplyText.window,
            ["from": zone.dateMinute(of: batch.opensAt), "to": zone.dateMinute(of: batch.submissionEnd)])
    }

    /// What the page of one batch is called.
    var planTitle: String {
        texts(programme.listing == .plans ? ApplyText.planTitle : ApplyText.batchTitle)
    }

    func badge(of batch: Batch) -> Badge {
        if batch.isOpen(at: now) { return Badge(texts(ApplyText.open), tone: .success) }
        return now < batch.opensAt
            ? Badge(texts(ApplyText.notYetOpen), tone: .info) : Badge(texts(ApplyText.closed), tone: .neutral)
    }

    func page(_ title: String, under batch: Batch?, status: HTTPResponse.Status = .ok, content: Markup) -> Response {
        var way = [
            Link(texts(CommonText.home), url: links.home), Link(programme.name, url: links.programme(programme.id)),
        ]
        if let batch {
            let plan = links.plan(programme.id, batch.id)
            way.append(Link(planTitle, url: plan))
            if title != planTitle { way.append(Link(title, url: visit.path)) }
        }
        return visit.page(title: title, breadcrumb: way, status: status, content: content)
    }
}
