import Access
import Domain
package import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// The unit's side of bindings: list, agree, refuse (R-ORG-46).
package struct BindingRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/unit/bindings") { request, context in try await list(Visit(offices, request, context)) }
        router.get("/:site/unit/bindings/:id") { request, context in
            let visit = try await Visit(offices, request, context)
            return try await decide(visit, try Self.id(context), reason: "", refusals: [])
        }
        router.form("/:site/unit/bindings/:id") { fields, request, context in
            let visit = try await Visit(offices, request, context)
            let id = try Self.id(context)
            let (agrees, reason) = (fields.first("_action") == "agree", fields.first("reason") ?? "")
            switch try await ReviewBindings(visit.context).decide(visit.signedIn(), id, agrees: agrees, reason: reason)
            {
            case .done: return visit.redirect(to: visit.links.bindings, notice: .bindingDecided)
            case .refused(let refusals): return try await decide(visit, id, reason: reason, refusals: refusals)
            case .hidden: throw RequestRefusal.notFound
            case .forbidden: throw RequestRefusal.forbidden
            }
        }
    }

    private static func id(_ context: BoleRequestContext) throws -> BindingID {
        guard let id = context.parameters.get("id").flatMap({ BindingID($0) }) else { throw RequestRefusal.notFound }
        return id
    }

    private func list(_ visit: Visit) async throws -> Response {
        let actor = try visit.signedIn()
        guard !actor.administeredUnits(in: nil).isEmpty else { throw RequestRefusal.forbidden }
        let rows = try await ReviewBindings(visit.context).list(actor).map { row(visit, $0) }
        return visit.page(
            title: visit.texts(AccountText.bindingsTitle),
            breadcrumb: way(visit),
            content: BindingsPage(BindingsModel(rows: rows), texts: visit.texts).markup)
    }

    /// To the list, and on to one of its requests.
    private func way(_ visit: Visit, on last: String? = nil) -> [Link] {
        let list = Link(visit.texts(AccountText.bindingsTitle), url: last == nil ? "" : visit.links.bindings)
        return [Link(visit.texts(CommonText.home), url: visit.links.home), list]
            + (last.map { [Link($0, url: "")] } ?? [])
    }

    private func row(_ visit: Visit, _ binding: Binding) -> BindingsModel.Row {
        BindingsModel.Row(
            name: binding.personName, unit: binding.unitName, statement: binding.statement,
            requestedAt: visit.site.zone.dateTime(of: binding.requestedAt), badge: badge(visit, binding.state),
            decideURL: binding.state == .pending ? visit.links.decideBinding(binding.id) : nil)
    }

    private func badge(_ visit: Visit, _ state: Binding.State) -> Badge {
        switch state {
        case .pending: Badge(visit.texts(AccountText.bindingPending), tone: .info)
        case .bound: Badge(visit.texts(AccountText.bindingBound), tone: .success)
        case .refused, .superseded, .withdrawn: Badge(visit.texts(AccountText.bindingRefused))
        }
    }

    private func decide(
        _ visit: Visit, _ id: BindingID, reason: String, refusals: [ReviewBindings.Refusal]
    ) async throws -> Response {
        let actor = try visit.signedIn()
        guard let binding = try await ReviewBindings(visit.context).list(actor).first(where: { $0.id == id }) else {
            throw RequestRefusal.notFound
        }
        let texts = visit.texts
        let sentences = refusals.map { sentence($0, texts) }
        let rows = FieldGrid(
            nil,
            [
                FieldRow(id: "name", label: texts(AccountText.applicant), control: ReadOnlyValue(binding.personName)),
                FieldRow(id: "unit", label: texts(AccountText.unit), control: ReadOnlyValue(binding.unitName)),
                FieldRow(
                    id: "statement", label: texts(AccountText.statement), control: ReadOnlyValue(binding.statement),
                    width: .full),
                FieldRow(
                    id: "reason", label: texts(AccountText.reason), control: TextArea(value: reason, rows: 3),
                    errors: sentences),
            ])
        let buttons = ActionBar([
            Button(texts(AccountText.agree), kind: .primary, name: "_action", value: "agree"),
            Button(texts(AccountText.disagree), kind: .danger, name: "_action", value: "refuse"),
            ButtonLink(texts(CommonText.back), url: visit.links.bindings, kind: .link),
        ])
        let form = PostForm(action: visit.links.decideBinding(id), csrf: visit.csrf, content: "\(rows)\(buttons)")
        let page = FormPage(
            title: texts(AccountText.decideBinding), problems: sentences.map { Link($0, url: "#reason") }, form: form,
            texts: texts)
        return visit.page(
            title: texts(AccountText.decideBinding), breadcrumb: way(visit, on: texts(AccountText.decideBinding)),
            status: refusals.isEmpty ? .ok : .unprocessableContent,
            content: page.markup)
    }

    private func sentence(_ refusal: ReviewBindings.Refusal, _ texts: TextCatalogue) -> String {
        switch refusal {
        case .alreadyDecided: texts(AccountText.alreadyDecided)
        case .reasonMissing: texts(AccountText.reasonMissing)
        case .reasonTooLong(let limit): texts(AccountText.reasonTooLong, ["limit": String(limit)])
        case .ownRequest: texts(AccountText.ownRequest)
        case .inReview: texts(AccountText.applicantInReview)
        }
    }
}
