import Access
import Domain
import HTTPTypes
package import Hummingbird
import Markup
import NIOCore
import Pages
import Programmes
import Texts
import UseCases

/// The results of batches for publication; there are none on the public side.
package struct ResultRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/results") { request, context in
            let visit = try await visit(request, context)
            return try index(visit, try visit.signedIn())
        }
        router.get("/:site/results/:system/:programme") { request, context in
            let visit = try await visit(request, context)
            return page(visit, try await view(visit, request))
        }
        router.get("/:site/results/:system/:programme/csv") { request, context in
            let visit = try await visit(request, context)
            return try Self.file(visit, try await view(visit, request))
        }
    }

    private func visit(_ request: Request, _ context: BoleRequestContext) async throws -> Visit {
        guard context.listener == .intranet else { throw RequestRefusal.notFound }
        return try await Visit(offices, request, context)
    }

    private func view(_ visit: Visit, _ request: Request) async throws -> ReadResults.View {
        let actor = try visit.signedIn()
        let asked = request.uri.queryParameters[Substring(ResultPage.batchName)].map(String.init)
        let batch = asked.flatMap { BatchID($0) }
        guard asked == nil || batch != nil else { throw RequestRefusal.notFound }
        let id = try visit.programmeOfPath()
        return try visit.value(try await ReadResults(visit.context)(actor, id, batch: batch))
    }

    // MARK: All programmes

    private func index(_ visit: Visit, _ actor: Actor) throws -> Response {
        let programmes = visit.site.programmes.filter(actor.mayReadResults)
        guard !programmes.isEmpty else { throw RequestRefusal.forbidden }
        let texts = visit.texts
        let rows = programmes.map { programme in
            let results = ButtonLink(
                texts(ResultText.show), url: visit.links.results(programme.id), kind: .link,
                description: texts(ResultText.titleOf, ["programme": programme.name]))
            let rejections = ButtonLink(
                texts(ResultText.rejections), url: visit.links.rejections(programme.id), kind: .link,
                description: texts(ResultText.rejectionsOf, ["programme": programme.name]))
            let links = actor.has(.siteAdministrator) ? [results, rejections] : [results]
            return DataRow(["\(programme.name)", "\(links)"])
        }
        let title = texts(ResultText.title)
        let table = DataTable(
            caption: title,
            columns: [
                DataTable.Column(texts(ResultText.programme), kind: .title),
                DataTable.Column(texts(CommonText.actions), kind: .actions),
            ], rows: rows)
        return visit.page(
            title: title,
            breadcrumb: [Link(texts(CommonText.home), url: visit.links.home), Link(title, url: "")],
            content: "\(PageHeader(title, lead: texts(ResultText.indexLead)))\(table)")
    }

    // MARK: One batch

    private func page(_ visit: Visit, _ view: ReadResults.View) -> Response {
        let model = ResultPresenter(visit: visit, view: view).model
        return visit.page(
            title: model.title,
            breadcrumb: [
                Link(visit.texts(CommonText.home), url: visit.links.home),
                Link(visit.texts(ResultText.title), url: visit.links.results), Link(view.programme.name, url: ""),
            ], content: ResultPage(model, texts: view.programme.texts).markup)
    }

    private static func file(_ visit: Visit, _ view: ReadResults.View) throws -> Response {
        guard let batch = view.batch else { throw RequestRefusal.notFound }
        let table = ResultTable(programme: view.programme, rows: view.rows, zone: visit.site.zone)
        let name = view.programme.texts(
            ResultText.fileName, ["programme": view.programme.name, "batch": "\(batch.year)\(batch.name)"])
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"results.csv\"; filename*=UTF-8''\(Links.encoded(name))",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: CSVText.text([table.columns.map(\.title)] + table.lines)))
        )
    }
}
