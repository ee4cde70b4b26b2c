import Access
import Domain
import FormEngine
package import Hummingbird
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// The personal centre.
package struct ProfileRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/profile") { request, context in try await show(Visit(offices, request, context)) }
        router.get("/:site/profile/edit") { request, context in
            let visit = try await Visit(offices, request, context)
            let view = try visit.value(try await PersonalCentre(visit.context).view(visit.signedIn()))
            return edit(visit, view.person, typed: nil, refusals: [])
        }
        router.form("/:site/profile/edit") { fields, request, context in
            try await save(Visit(offices, request, context), fields)
        }
        router.get("/:site/profile/unit") { request, context in
            let query = request.uri.queryParameters
            return try await changeUnit(
                Visit(offices, request, context), query: query["q"].map(String.init),
                unit: query["unit"].map(String.init), statement: "", refusals: [])
        }
        router.form("/:site/profile/unit") { fields, request, context in
            try await requestUnit(Visit(offices, request, context), fields)
        }
        router.form("/:site/profile/unit/withdraw") { _, request, context in
            let visit = try await Visit(offices, request, context)
            switch try await PersonalCentre(visit.context).withdrawRequest(visit.signedIn()) {
            case .done: return visit.redirect(to: visit.links.profile, notice: .bindingWithdrawn)
            case .refused: return visit.redirect(to: visit.links.profile)
            case .hidden: throw RequestRefusal.notFound
            case .forbidden: throw RequestRefusal.forbidden
            }
        }
    }

    private func show(_ visit: Visit) async throws -> Response {
        let view = try visit.value(try await PersonalCentre(visit.context).view(visit.signedIn()))
        let page = ProfilePage(ProfilePresenter(visit).model(view), texts: visit.texts)
        return visit.page(title: visit.texts(AccountText.profileTitle), content: page.markup)
    }

    // MARK: 完善信息

    private func save(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let actor = try visit.signedIn()
        let centre = PersonalCentre(visit.context)
        let view = try visit.value(try await centre.view(actor))
        var items: [ProfileItem: String] = [:]
        for item in PersonalCentre.editable {
            items[item] = fields.first(ProfilePresenter.fieldName(item))?.trimmed ?? ""
        }
        let choices = ProfileChoices(visit.site)
        let unknown = items.filter { !$0.value.isEmpty && !choices.allows($0.value, for: $0.key) }.map {
            PersonalCentre.Refusal.malformed($0.key, .notInList)
        }
        guard unknown.isEmpty else { return edit(visit, view.person, typed: items, refusals: unknown) }
        let version = fields.first("_version").flatMap { Int64($0) } ?? 0
        switch try await centre.update(actor, items: items, version: version) {
        case .done: return visit.redirect(to: visit.links.profile, notice: .profileSaved)
        case .refused(let refusals): return edit(visit, view.person, typed: items, refusals: refusals)
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        }
    }

    private func edit(
        _ visit: Visit, _ person: Person, typed: [ProfileItem: String]?, refusals: [PersonalCentre.Refusal]
    ) -> Response {
        let page = ProfilePresenter(visit).form(person, typed: typed, refusals: refusals)
        let way = [
            Link(visit.texts(AccountText.profileTitle), url: visit.links.profile),
            Link(visit.texts(AccountText.editProfile), url: visit.links.editProfile),
        ]
        return visit.page(
            title: visit.texts(AccountText.editProfile), breadcrumb: way,
            status: refusals.isEmpty ? .ok : .unprocessableContent, content: page.markup)
    }

    // MARK: 变更单位

    private func requestUnit(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let actor = try visit.signedIn()
        let (unit, statement) = (fields.first("unit") ?? "", fields.first("statement") ?? "")
        switch try await PersonalCentre(visit.context).requestUnit(actor, unit: unit, statement: statement) {
        case .done: return visit.redirect(to: visit.links.profile, notice: .bindingRequested)
        case .refused(let refusals):
            return try await changeUnit(visit, query: nil, unit: unit, statement: statement, refusals: refusals)
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        }
    }

    private func changeUnit(
        _ visit: Visit, query: String?, unit: String?, statement: String, refusals: [PersonalCentre.Refusal]
    ) async throws -> Response {
        let actor = try visit.signedIn()
        let centre = PersonalCentre(visit.context)
        _ = try visit.value(try await centre.view(actor))
        let found = try await query.asyncMap { try await centre.searchUnits($0) }
        let chosen = try await unit.flatMap { UnitID($0) }.asyncMap { id in
            try await visit.context.storage.read { try $0.units.find(id) }
        }
        let model = ProfilePresenter(visit).changeUnit(
            query: query ?? "", found: found, chosen: chosen ?? nil, statement: statement, refusals: refusals)
        let way = [
            Link(visit.texts(AccountText.profileTitle), url: visit.links.profile),
            Link(visit.texts(AccountText.changeUnit), url: visit.links.changeUnit),
        ]
        return visit.page(
            title: visit.texts(AccountText.changeUnit), breadcrumb: way,
            status: refusals.isEmpty ? .ok : .unprocessableContent,
            content: ChangeUnitPage(model, texts: visit.texts).markup)
    }
}

extension Optional {
    /// `map` for transforms that wait.
    func asyncMap<Result>(_ transform: (Wrapped) async throws -> Result) async throws -> Result? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
