import Access
import Domain
package import Hummingbird
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// The page 一级推荐单位推荐限额, of first-level units only (R-QUOTA-03, R-QUOTA-04).
package struct QuotaRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let path: RouterPath = "/:site/quota/:system/:programme"
        router.get(path) { request, context in try await page(Visit(offices, request, context), nil) }
        router.form(path) { fields, request, context in
            try await declare(Visit(offices, request, context), fields)
        }
    }

    private func declare(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let (actor, programme) = (try visit.signedIn(), try visit.programmeOfPath())
        guard let unit = fields.first("_unit").flatMap({ UnitID($0) }),
            let batch = fields.first("_batch").flatMap({ BatchID($0) })
        else { throw RequestRefusal.malformed }
        let names = Set(fields.pairs.map(\.name)).filter { $0.hasPrefix(QuotaPresenter.Attempt.prefix) }
        let typed = names.sorted().map { name in
            let item = String(name.dropFirst(QuotaPresenter.Attempt.prefix.count))
            return DeclareQuota.Entry(
                item: item, text: fields.first(name) ?? "",
                version: fields.first("_version-\(item)").flatMap { Int64($0) } ?? -1)
        }
        switch try await DeclareQuota(visit.context)(actor, unit, batch, typed) {
        case .done: return visit.redirect(to: visit.links.quota(programme), notice: .saved)
        case .refused(let refusals):
            let attempt = QuotaPresenter.Attempt(unit: unit, batch: batch, typed: typed, refusals: refusals)
            return try await page(visit, attempt)
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        }
    }

    private func page(_ visit: Visit, _ attempt: QuotaPresenter.Attempt?) async throws -> Response {
        let (actor, id) = (try visit.signedIn(), try visit.programmeOfPath())
        let parts = try visit.value(try await ReadQuota(visit.context)(actor, id))
        let presenter = QuotaPresenter(visit: visit, parts: parts, attempt: attempt)
        let title = visit.texts(QuotaText.title)
        return visit.page(
            title: title,
            breadcrumb: [Link(visit.texts(CommonText.home), url: visit.links.home), Link(title, url: "")],
            status: attempt == nil ? .ok : .unprocessableContent,
            content: QuotaPage(parts: presenter.models, texts: visit.texts).markup)
    }
}
