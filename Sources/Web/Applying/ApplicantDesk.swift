package import Access
package import Domain
package import FormEngine
package import HTTPTypes
package import Hummingbird
package import Markup
package import Pages
package import Programmes
package import Texts
package import UseCases

/// One request of an applicant about one of his own applications: the visit, and the application as he sees it.
package struct ApplicantDesk: Sendable {
    package let visit: Visit
    package let actor: Actor
    package let view: ReadApplication.View

    /// Reads the application named by `:id`.
    ///
    /// - Throws: ``RequestRefusal`` when there is none that this person may see as its applicant.
    package init(_ offices: Offices, _ request: Request, _ context: BoleRequestContext) async throws {
        let visit = try await Visit(offices, request, context)
        try await self.init(visit, try visit.signedIn(), context)
    }

    package init(_ visit: Visit, _ actor: Actor, _ context: BoleRequestContext) async throws {
        guard let id = context.parameters.get("id").flatMap({ ApplicationID($0) }) else {
            throw RequestRefusal.notFound
        }
        try await self.init(visit, actor, id)
    }

    package init(_ visit: Visit, _ actor: Actor, _ id: ApplicationID) async throws {
        (self.visit, self.actor) = (visit, actor)
        view = try visit.value(try await ReadApplication(visit.context)(actor, id))
    }

    /// The same desk after something was changed.
    package func again() async throws -> ApplicantDesk {
        try await ApplicantDesk(visit, actor, id)
    }

    package var dossier: Dossier { view.dossier }
    package var application: UseCases.Application { view.dossier.application }
    package var programme: Programme { view.dossier.programme }
    package var id: ApplicationID { application.id }
    package var texts: TextCatalogue { programme.texts }
    package var links: Links { visit.links }
    package var zone: CivilZone { visit.site.zone }
    package var today: CivilDate { visit.context.today() }
    /// What is known when what was typed is read again.
    package var readingContext: ReadingContext { ReadingContext(today: today, people: Set(view.people)) }

    /// The sections that apply to this applicant, in order.
    package var sections: [SectionDefinition] {
        programme.form.sections.filter { $0.applies(in: view.scope) }
    }

    /// The section named by `:section` when it applies.
    ///
    /// - Throws: ``RequestRefusal`` when there is none.
    package func section(_ context: BoleRequestContext) throws -> SectionDefinition {
        guard let name = context.parameters.get("section"), let found = sections.first(where: { $0.id.text == name })
        else { throw RequestRefusal.notFound }
        return found
    }

    /// The page where work on the application goes on: its first section, or the preview when nothing can be changed.
    package var entrance: String {
        guard view.canEdit, let first = pages.first else { return links.preview(id) }
        return links.section(id, first.id)
    }

    /// A page of this application, with the way back to the programme's list; beside it
    /// the list of sections, while they can be changed.
    ///
    /// - Parameter current: the address in the side navigation that is shown as the present one.
    package func page(
        _ title: String, current: String, notices: [Alert] = [], status: HTTPResponse.Status = .ok, content: Markup
    ) -> Response {
        let side = view.canEdit ? ApplicationNav(self).navigation(current: current).markup : nil
        return visit.page(
            title: title, breadcrumb: breadcrumb(title), notices: notices + revisionNotice(current), side: side,
            status: status, content: content)
    }

    /// A newer form is only ever offered.
    private func revisionNotice(_ current: String) -> [Alert] {
        guard view.hasNewerRevision, current != links.revision(id) else { return [] }
        let link = Link(texts(RevisionText.toPage), url: links.revision(id))
        return [Alert(.info, texts(RevisionText.newer), content: "\(link)", isNews: false)]
    }

    package func breadcrumb(_ title: String) -> [Link] {
        [
            Link(texts(CommonText.home), url: links.home), Link(programme.name, url: links.programme(programme.id)),
            Link(title, url: visit.path),
        ]
    }
}
