import Domain
package import Programmes
import WorkflowEngine

/// For those who publish packs: what the present revisions change, and what that means for each application that is
/// being filled in.
package struct CompareRevisions: Sendable {
    /// One programme with a former revision that is still in use.
    package struct Comparison: Sendable {
        package let programme: Programme
        package let former: Programme
        /// Applications that are with their applicants, the oldest first.
        package let impacts: [RevisionImpact]
        /// How many others were begun in it: in review, or ended. They stay as they are.
        package let others: Int
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// In the site's order of programmes; empty when everything in use is of today.
    package func callAsFunction() async throws -> [Comparison] {
        let ids = try await context.storage.read { try $0.applications.allIDs() }
        var impacts: [RevisionID: [RevisionImpact]] = [:]
        var others: [RevisionID: Int] = [:]
        for id in ids {
            let found = try await context.storage.read { [context] store in try Self.dossier(id, store, context) }
            guard let dossier = found, let impact = RevisionImpact(dossier, context) else { continue }
            if dossier.application.state.isWithApplicant {
                impacts[impact.from.revision, default: []].append(impact)
            } else if dossier.application.state != .deleted {
                others[impact.from.revision, default: 0] += 1
            }
        }
        return context.site.programmes.flatMap { programme in
            context.site.formerRevisions.values.filter { $0.id == programme.id }
                .sorted { $0.revision < $1.revision }.compactMap { former in
                    let (open, closed) = (impacts[former.revision] ?? [], others[former.revision] ?? 0)
                    guard !open.isEmpty || closed > 0 else { return nil }
                    return Comparison(programme: programme, former: former, impacts: open, others: closed)
                }
        }
    }

    private static func dossier(
        _ id: ApplicationID, _ store: any StoreTransaction, _ context: SiteContext
    ) throws -> Dossier? {
        guard let application = try store.applications.find(id),
            let programme = context.site.programme(application.programme, in: application.revision),
            let batch = try store.batches.find(application.batch)
        else { return nil }
        return Dossier(
            application: application, programme: programme, batch: batch,
            draft: try store.answers.sheet(of: id, form: programme.form),
            attachments: try store.attachments.list(of: id), route: [], events: [], comments: [],
            stewards: [])
    }
}
