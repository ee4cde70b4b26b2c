import Access
import Domain
import HTTPTypes
package import Hummingbird
import Logging
import NIOCore
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// The public announcement of an application: its page, and its paper.
package struct PublicityRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/review/:id/publicity") { request, context in
            let visit = try await Visit(offices, request, context)
            return try await page(visit, visit.signedIn(), visit.applicationOfPath())
        }
        router.get("/:site/review/:id/publicity/form.pdf") { request, context in
            let visit = try await Visit(offices, request, context)
            return try await form(visit, visit.signedIn(), visit.applicationOfPath(), request)
        }
    }

    private func page(_ visit: Visit, _ actor: Actor, _ id: ApplicationID) async throws -> Response {
        let outcome = try await ReadPublicity(visit.context)(actor, id)
        if case .refused = outcome { return notAnnounced(visit, id) }
        let view = try visit.value(outcome)
        let model = PublicityPresenter(visit, view).model
        return visit.page(
            title: model.title, breadcrumb: Self.breadcrumb(visit, view.dossier, model.title),
            content: PublicityPage(model, texts: view.dossier.programme.texts).markup)
    }

    static func breadcrumb(_ visit: Visit, _ dossier: Dossier, _ title: String) -> [Link] {
        [
            Link(visit.texts(CommonText.home), url: visit.links.home),
            Link(dossier.application.number, url: visit.links.review(dossier.application.id)), Link(title, url: ""),
        ]
    }

    private func notAnnounced(_ visit: Visit, _ id: ApplicationID) -> Response {
        let title = visit.texts(PublicityText.title)
        let page = GonePage(
            title: title, reasons: [visit.texts(PublicityText.notAnnounced)],
            back: Link(visit.texts(PublicityText.back), url: visit.links.review(id)))
        return visit.page(title: title, status: .conflict, content: page.markup)
    }

    // MARK: Paper

    private func form(
        _ visit: Visit, _ actor: Actor, _ id: ApplicationID, _ request: Request
    ) async throws -> Response {
        let outcome = try await ReadPublicity(visit.context)(actor, id)
        if case .refused = outcome { return notAnnounced(visit, id) }
        let view = try visit.value(outcome)
        let address = visit.office.publicAddress + visit.links.verify(view.publicity.code)
        let paper = PublicityPaper(view, verifyAddress: address)
        do throws(PrintingUnavailable) {
            let printed = try await visit.office.documents.print(paper.document)
            return Self.pdf(printed, named: paper.fileName)
        } catch {
            visit.request.logger.warning(
                "no paper was printed", metadata: ["reason": "\(error.reason)", "detail": "\(error.detail)"])
            return unavailable(visit, view)
        }
    }

    private static func pdf(_ paper: Paper, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/pdf", .xContentTypeOptions: "nosniff",
                .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
                .cacheControl: "private, no-store",
                .contentDisposition: ContentDisposition.attachment.header(fileName: name),
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: paper.pdf)))
    }

    /// The decision stands, and printing may be tried again; the page says both.
    private func unavailable(_ visit: Visit, _ view: ReadPublicity.View) -> Response {
        let texts = view.dossier.programme.texts
        let title = texts(PublicityText.unavailableTitle)
        let page = GonePage(
            title: title, reasons: [texts(PublicityText.unavailable)],
            back: Link(texts(PublicityText.open), url: visit.links.publicity(view.dossier.application.id)))
        var response = visit.page(
            title: title, breadcrumb: Self.breadcrumb(visit, view.dossier, title), status: .serviceUnavailable,
            content: page.markup)
        response.headers[.retryAfter] = "30"
        return response
    }
}
