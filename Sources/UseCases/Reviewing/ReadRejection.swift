package import Access
package import Domain
package import Programmes
import WorkflowEngine

/// What the site's administrator sees of rejected applications: who, where, by whom and why; never the answers.
package struct ReadRejection: Sendable {
    package struct View: Sendable {
        package let programme: Programme
        package let result: ApplicationResult
    }

    /// Longer lists are cut.
    package static let longest = 200

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// The rejected applications of a programme, the last ones first; `forbidden` for everybody who does not keep the site.
    package func list(
        _ actor: Actor, _ programme: ProgrammeID
    ) async throws -> Outcome<(Programme, [ApplicationResult]), Never> {
        guard let programme = context.site.programme(programme) else { return .hidden }
        guard actor.has(.siteAdministrator) else { return .forbidden }
        return try await context.storage.read { store in
            .done((programme, try store.results.rejected(in: programme.id, limit: Self.longest)))
        }
    }

    /// One of them.
    package func callAsFunction(_ actor: Actor, _ id: ApplicationID) async throws -> Outcome<View, Never> {
        try await context.storage.read { [context] store in
            try DossierLookup(context, actor).with(id, to: .reinstate, in: store) { dossier in
                guard dossier.application.state == .rejected,
                    let last = dossier.events.last(where: { $0.to == .rejected })
                else { return .hidden }
                return .done(
                    View(
                        programme: dossier.programme,
                        result: ApplicationResult(application: dossier.application, decidedBy: last)))
            }
        }
    }
}
