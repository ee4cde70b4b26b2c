import Domain
import FormEngine
import HTTPTypes
package import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// The pages of an application's sections.
package struct SectionRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let path: RouterPath = "/:site/applications/:id/sections/:section"
        router.get(path) { request, context in
            let desk = try await ApplicantDesk(offices, request, context)
            let section = try desk.section(context)
            guard desk.view.canEdit else { return desk.visit.redirect(to: desk.links.preview(desk.id)) }
            let chosen = request.uri.queryParameters["record"].map(String.init)
            guard section.outer == nil else { return desk.visit.redirect(to: desk.address(of: section.id)) }
            guard let rules = section.records else { return Self.page(desk, section, InnerLists(chosen: chosen)) }
            return desk.page(
                section.title, current: desk.links.section(desk.id, section.id),
                content: RecordsPresenter(desk, section, rules, chosen: chosen).page().markup)
        }
        router.upload(path) { reader, request, context in
            try await save(reader, request, context)
        }
        router.form("/:site/applications/:id/sections/:section/move/:direction") { fields, request, context in
            let desk = try await ApplicantDesk(offices, request, context)
            return try await Self.move(desk, context, record: fields.first("record").flatMap { RecordID($0) })
        }
    }

    // MARK: Single answers

    private static func page(
        _ desk: ApplicantDesk, _ section: SectionDefinition, _ inner: InnerLists = InnerLists(),
        attempt: SectionAttempt? = nil
    ) -> Response {
        let presenter = SectionPresenter(desk, section, attempt: attempt, inner: inner)
        return desk.page(
            presenter.title, current: desk.links.section(desk.id, section.id),
            status: attempt == nil && inner.refused == nil ? .ok : .unprocessableContent,
            content: SectionPage(presenter.model()).markup)
    }

    private func save(
        _ reader: BodyReader, _ request: Request, _ context: BoleRequestContext
    ) async throws -> Response {
        let (desk, post) = try await SectionDesk.read(offices, reader, request, context)
        let section = try desk.section(context)
        guard section.records == nil else { throw RequestRefusal.notFound }
        let report = try await SectionDesk.save(desk, section, record: nil, post)
        guard report.isSaved, report.fileProblems.isEmpty else {
            let attempt = SectionAttempt(typed: post.answers, report: report)
            return Self.page(try await desk.again(), section, attempt: attempt)
        }
        // Which section comes next may depend on what was saved just now.
        let target =
            post.wantsNext ? try await desk.again().page(after: section) : desk.links.section(desk.id, section.id)
        return desk.visit.redirect(to: target, notice: SectionDesk.notice(desk, post))
    }

    // MARK: Records

    /// The list of records again, with what stood against a change of it.
    static func records(_ desk: ApplicantDesk, _ section: SectionDefinition, alerts: [Alert]) -> Response {
        guard let rules = section.records else { return page(desk, section) }
        if let outer = section.outer.flatMap({ desk.programme.form.section($0) }) {
            return page(desk, outer, InnerLists(refused: (section.id, alerts)))
        }
        return desk.page(
            section.title, current: desk.links.section(desk.id, section.id), status: .unprocessableContent,
            content: RecordsPresenter(desk, section, rules, chosen: nil).page(alerts: alerts).markup)
    }

    /// With no record chosen, or at the edge, nothing changes (R-FORM-48).
    private static func move(
        _ desk: ApplicantDesk, _ context: BoleRequestContext, record: RecordID?
    ) async throws -> Response {
        let section = try desk.section(context)
        let list = desk.address(of: section.id)
        guard let record else { return desk.visit.redirect(to: list) }
        let change: ArrangeRecords.Change =
            switch context.parameters.get("direction") {
            case "up": .up(record)
            case "down": .down(record)
            default: throw RequestRefusal.notFound
            }
        let version = desk.dossier.draft.version(of: section.id)
        switch try await ArrangeRecords(desk.visit.context)(desk.actor, desk.id, section.id, change, version: version) {
        // A move that another window has overtaken is not made; the list shows how it stands now.
        case .done, .refused: return desk.visit.redirect(to: desk.address(of: section.id, record: record))
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        }
    }
}
