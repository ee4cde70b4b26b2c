package import Access
package import Domain
import FormEngine
package import Programmes
import WorkflowEngine

/// A programme's page for applicants: own applications and the published batches (R-APPLY-01, R-APPLY-07,
/// R-APPLY-17…19).
package struct ListPlans: Sendable {
    package struct View: Sendable {
        package let programme: Programme
        package let own: [ApplicationPage.Row]
        /// Published ones, newest first.
        package let batches: [Batch]
        /// Whether what will be handed in has an employer to go through; always for units.
        package let hasBinding: Bool
        /// For whom the reader may apply.
        package let parties: [ApplyingParty]
        /// The reader's applications that may be followed here, newest first; empty where nothing is followed.
        package let followable: [ApplicationPage.Row]
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(_ actor: Actor, _ programme: ProgrammeID) async throws -> Outcome<View, Never> {
        guard let programme = context.site.programme(programme) else { return .hidden }
        let now = context.clock.now()
        return try await context.storage.read { [context] store in
            let parties = try ApplyingParty.all(actor, programme, in: store)
            guard !parties.isEmpty else { return .forbidden }
            let reading = PlanReading(context: context, store: store, programme: programme, parties: parties)
            let batches = try store.batches.list(of: programme.id).filter { $0.publishedAt <= now }
                .map { try $0.extended(for: parties, in: store) }
            return .done(
                View(
                    programme: programme, own: try reading.own(), batches: batches,
                    hasBinding: try reading.hasBinding(), parties: parties, followable: try reading.followable()))
        }
    }
}

private struct PlanReading {
    let context: SiteContext
    let store: any StoreTransaction
    let programme: Programme
    let parties: [ApplyingParty]

    private var scope: ApplicationScope {
        let units = Set(parties.compactMap(\.unit?.id))
        let people: [ApplicationScope] = parties.compactMap { party in
            if case .person(let id) = party { .applicant(id) } else { nil }
        }
        return .union(people + [units.isEmpty ? .none : .applicantUnit(units)])
    }

    /// A project is named by what its working copy says now.
    func own() throws -> [ApplicationPage.Row] {
        let query = ApplicationQuery(scope: scope, programme: programme.id, pageSize: 100)
        let rows = try store.applications.list(query).rows
        guard programme.listing == .projects else { return rows }
        return try rows.map(named)
    }

    private func named(_ row: ApplicationPage.Row) throws -> ApplicationPage.Row {
        let application = row.application
        guard let programme = context.site.programme(application.programme, in: application.revision) else {
            return row
        }
        var sheet = try store.answers.sheet(of: application.id, form: programme.form).sheet
        if let batch = try store.batches.find(application.batch), programme.form.listsComputed {
            let applicant = try ApplicantRecord.find(of: application, in: store, context)
            let files = try store.attachments.list(of: application.id).index
            sheet = context.computed(programme, batch, applicant, sheet: sheet, files: files)
        }
        return ApplicationPage.Row(
            application: application, batchName: row.batchName, batchYear: row.batchYear,
            listed: ListedColumns.values(programme, sheet))
    }

    func hasBinding() throws -> Bool {
        try parties.allSatisfy { party in
            if case .person(let id) = party { try store.bindings.bound(id) != nil } else { true }
        }
    }

    func followable() throws -> [ApplicationPage.Row] {
        guard let rule = programme.follows else { return [] }
        let query = ApplicationQuery(scope: scope, programme: rule.programme, pageSize: 100)
        return try store.applications.list(query).rows.filter { rule.states.contains($0.application.state.kind) }
    }
}
