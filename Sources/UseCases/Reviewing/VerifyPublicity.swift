import Domain
package import FormEngine
package import Programmes
import WorkflowEngine

/// What a printed paper's code proves to everybody: that the announcement is true, and whether it stands now.
package struct VerifyPublicity: Sendable {
    /// How an announcement stands.
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case running
        /// The days are over, or it was reported upward.
        case over
        /// The application was sent back, so that the paper is not valid any more.
        case revoked
    }

    /// Nothing but what stands on the paper anyway; the name is for the caller to mask.
    package struct View: Sendable {
        package let publicity: Publicity
        package let applicantName: String
        package let unitName: String
        package let programme: Programme
        package let sheet: AnswerSheet
        package let form: PublicityForm
        package let standing: Standing
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Returns: `nil` when no paper has this code.
    package func callAsFunction(code: String) async throws -> View? {
        guard code.utf8.count == 32 else { return nil }
        let now = context.clock.now()
        return try await context.storage.read { [context] store in
            guard let publicity = try store.publicities.find(code: code),
                let application = try store.applications.find(publicity.application),
                let programme = context.site.programme(application.programme, in: application.revision),
                let entry = try store.routes.list(of: application.id).first(where: {
                    $0.position == publicity.position
                }),
                let snapshot = try store.snapshots.find(
                    application: application.id, pass: publicity.pass, form: programme.form)
            else { return nil }
            let events = try store.events.list(of: application.id)
            return View(
                publicity: publicity, applicantName: application.applicant.name, unitName: entry.unitName,
                programme: programme, sheet: snapshot.sheet,
                form: programme.publicityForms[entry.stage] ?? PublicityForm(),
                standing: Self.standing(publicity, events, now))
        }
    }

    /// The first event that left the announcement tells.
    private static func standing(_ publicity: Publicity, _ events: [ApplicationEvent], _ now: Instant) -> Standing {
        let left = events.first { $0.ordinal > publicity.ordinal && $0.to != .publicity(publicity.position) }
        switch left?.kind {
        case nil: return publicity.endsAt.map { now < $0 } ?? true ? .running : .over
        case EventKind.report.rawValue: return .over
        default: return .revoked
        }
    }
}
