import Access
import Domain
package import Hummingbird
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// A unit's order of a batch (推荐排序): read, bring into another order, number anew.
package struct RankingRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let path: RouterPath = "/:site/reviews/:system/:programme/ranking"
        router.get(path) { request, context in
            let visit = try await Visit(offices, request, context)
            let query = request.uri.queryParameters
            // The list of units and batches sends both as one value.
            let pair = (query["order"].map(String.init) ?? "").split(separator: ":").map(String.init)
            let unit = query["unit"].map(String.init) ?? pair.first
            let batch = query["batch"].map(String.init) ?? pair.dropFirst().first
            return try await page(visit, unit: unit.flatMap { UnitID($0) }, batch: batch.flatMap { BatchID($0) })
        }
        router.form(path) { fields, request, context in
            try await arrange(Visit(offices, request, context), fields)
        }
    }

    private func arrange(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let (actor, programme) = (try visit.signedIn(), try visit.programmeOfPath())
        guard let unit = fields.first("_unit").flatMap({ UnitID($0) }),
            let batch = fields.first("_batch").flatMap({ BatchID($0) }), let act = Self.act(fields),
            let version = fields.first("_version").flatMap({ Int64($0) })
        else { throw RequestRefusal.malformed }
        switch try await ArrangeRanking(visit.context)(actor, unit, batch, act, version: version) {
        case .done: return visit.redirect(to: visit.links.ranking(programme, unit: unit, batch: batch), notice: .saved)
        case .refused(let refusals): return try await page(visit, unit: unit, batch: batch, refusals: refusals)
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        }
    }

    private static func act(_ fields: FormFields) -> ArrangeRanking.Act? {
        let parts = (fields.first(RankingPage.Name.act) ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.dropFirst().first.flatMap { ApplicationID($0) }) {
        case (RankingPage.Name.closeGaps, nil): return .closeGaps
        case (RankingPage.Name.order, nil):
            return .order(
                fields.pairs.filter { $0.name == RankingPage.Name.order }.compactMap { ApplicationID($0.value) })
        case (let name?, let id?): return ArrangeRanking.Direction(rawValue: name).map { .move(id, $0) }
        default: return nil
        }
    }

    private func page(
        _ visit: Visit, unit: UnitID?, batch: BatchID?, refusals: [ArrangeRanking.Refusal] = []
    ) async throws -> Response {
        let (actor, programme) = (try visit.signedIn(), try visit.programmeOfPath())
        let outcome = try await ReadRanking(visit.context)(actor, programme, unit: unit, batch: batch)
        if case .forbidden = outcome, actor.isOnlyOfIntranet { throw RequestRefusal.notFound }
        let view = try visit.value(outcome)
        let texts = view.programme.texts
        let words = RankWords(texts: texts, zone: visit.site.zone)
        let presenter = RankingPresenter(visit: visit, view: view, problem: refusals.first.map(words.sentence))
        return visit.page(
            title: texts(RankingText.title),
            breadcrumb: [
                Link(visit.texts(CommonText.home), url: visit.links.home),
                visit.listLink(view.programme),
                Link(texts(RankingText.title), url: ""),
            ], status: refusals.isEmpty ? .ok : .unprocessableContent,
            content: RankingPage(presenter.model, texts: texts).markup)
    }
}
