import Domain
import FormEngine
import HTTPTypes
package import Hummingbird
import Markup
import NIOCore
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// Looking at attached files; everybody comes through the same door, which hides what he may not see.
package struct AttachmentRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let path = "/:site/attachments/:id"
        router.get(RouterPath(path)) { request, context in
            let (visit, view) = try await open(request, context)
            return try await Self.page(visit, view, Self.number(request))
        }
        router.get(RouterPath("\(path)/content")) { request, context in
            let (visit, view) = try await open(request, context)
            let content = AttachmentContent(visit.office.blobs, view.attachment)
            return try await content.original(asDownload: request.uri.queryParameters["download"] != nil)
        }
        for (name, edge) in [
            ("thumbnail", AttachmentContent.thumbnailEdge), ("picture", AttachmentContent.pictureEdge),
        ] {
            router.get(RouterPath("\(path)/\(name)")) { request, context in
                let (visit, view) = try await open(request, context)
                let content = AttachmentContent(visit.office.blobs, view.attachment)
                return try await content.picture(page: Self.number(request), edge: edge)
            }
        }
    }

    private func open(
        _ request: Request, _ context: BoleRequestContext
    ) async throws -> (Visit, OpenAttachment.View) {
        let visit = try await Visit(offices, request, context)
        let actor = try visit.signedIn()
        guard let id = context.parameters.get("id").flatMap({ AttachmentID($0) }) else { throw RequestRefusal.notFound }
        return (visit, try visit.value(try await OpenAttachment(visit.context)(actor, id)))
    }

    /// The page that is asked for, from 0; the query counts from 1.
    private static func number(_ request: Request) -> Int {
        max(1, request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1) - 1
    }

    private static func page(_ visit: Visit, _ view: OpenAttachment.View, _ number: Int) async throws -> Response {
        let pages = try await visit.office.blobs.pages(view.attachment.blob, kind: view.attachment.kind)
        guard number < max(1, pages) else { throw RequestRefusal.notFound }
        let presenter = AttachmentPresenter(visit, view, page: number, of: pages)
        return visit.page(
            title: view.attachment.name, breadcrumb: presenter.breadcrumb, content: presenter.page.markup)
    }
}
