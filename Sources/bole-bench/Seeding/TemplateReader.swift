import Domain
import FormEngine
import Programmes
import UseCases
import WorkflowEngine

/// Reads the applications of a demo world as templates.
struct TemplateReader {
    private let site: BenchSite

    init(_ site: BenchSite) {
        self.site = site
    }

    /// Those of the demo alone: copies made before are left out.
    func templates() async throws -> [Template] {
        let site = site.context.site
        return try await self.site.storage.read { store in
            try store.applications.allIDs().compactMap { id in
                guard let application = try store.applications.find(id), let person = application.applicant.person,
                    !Cast.isMember(person), application.state != .deleted
                else { return nil }
                return try Self.template(application, site, store)
            }
        }
    }

    /// `nil` for what cannot be copied: an applicant without an employer has no route.
    private static func template(
        _ application: Application, _ site: Site, _ store: any StoreTransaction
    ) throws -> Template? {
        guard let programme = site.programme(application.programme), let employer = application.employer,
            let person = try application.applicant.person.flatMap(store.people.find)
        else { return nil }
        let present = try store.attachments.list(of: application.id)
        let snapshots = try (0...application.pass).compactMap {
            try store.snapshots.find(application: application.id, pass: $0, form: programme.form)
        }
        let former = snapshots.flatMap(\.attachments).filter { old in !present.contains { $0.id == old.id } }
        let removed = Dictionary(former.map { ($0.id, $0) }) { first, _ in first }
        return Template(
            application: application, programme: programme, person: person, employer: employer,
            sheet: try store.answers.sheet(of: application.id, form: programme.form).sheet,
            attachments: present + removed.values, removed: Set(removed.keys), snapshots: snapshots,
            route: try store.routes.list(of: application.id), events: try store.events.list(of: application.id),
            comments: try store.comments.list(of: application.id),
            publicities: try store.publicities.list(of: application.id))
    }
}
