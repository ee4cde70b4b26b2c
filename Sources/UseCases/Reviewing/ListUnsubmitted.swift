package import Access
package import Domain
import FormEngine
package import Programmes
package import WorkflowEngine

/// What a unit's own people have not submitted in the open batches (未提交): names and progress, nothing of the content.
package struct ListUnsubmitted: Sendable {
    /// How far one person is in one batch.
    package struct Row: Sendable {
        package let person: PersonID
        package let name: String
        package let unitName: String
        package let batch: Batch
        package let programme: Programme
        /// `nil` for somebody who has not begun.
        package let draft: Draft?
    }

    /// An application that is not submitted, without anything that stands in it.
    package struct Draft: Sendable {
        package let id: ApplicationID
        package let state: ApplicationState
        /// Sections in which nothing is missing, and all that apply to the applicant.
        package let complete: Int
        package let sections: Int
        /// When somebody reminded the applicant last; `nil` = never.
        package let remindedAt: Instant?

        /// 0 to 100.
        package var percentage: Int { sections > 0 ? complete * 100 / sections : 0 }
    }

    /// One page: first those who have begun, each in the order of the names.
    package struct View: Sendable {
        package let rows: [Row]
        /// From 1.
        package let page: Int
        package let pageCount: Int
    }

    /// So many people are looked at for a page.
    static let pageSize = 50

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// `forbidden` for whoever administers no unit.
    package func callAsFunction(_ actor: Actor, page: Int = 1) async throws -> Outcome<View, Never> {
        let units = actor.administeredUnits(in: nil)
        guard !units.isEmpty else { return .forbidden }
        let now = context.clock.now()
        return try await context.storage.read { [context] store in
            let batches = try Self.openBatches(context, actor, store, now)
            let people = try Self.people(of: units, batches.map(\.batch.id), store)
            let pageCount = max(1, (people.count + Self.pageSize - 1) / Self.pageSize)
            let page = min(max(1, page), pageCount)
            let some = people.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize)
            let rows = try some.flatMap { binding in
                try batches.filter { actor.administers(binding.unit, in: $0.programme.system) }.compactMap {
                    try Self.row(binding, $0.batch, $0.programme, store, context)
                }
            }
            let begun = rows.filter { $0.draft != nil }
            return .done(View(rows: begun + rows.filter { $0.draft == nil }, page: page, pageCount: pageCount))
        }
    }

    /// In the order of the pages.
    private static func people(
        of units: Set<UnitID>, _ batches: [BatchID], _ store: any StoreTransaction
    ) throws -> [Binding] {
        let drafters = try store.applications.drafters(in: units, batches: batches)
        let sorted = try store.bindings.bound(to: units)
            .sorted { ($0.personName, $0.person) < ($1.personName, $1.person) }
        return sorted.filter { drafters.contains($0.person) } + sorted.filter { !drafters.contains($0.person) }
    }

    /// Those in which a person can still submit, or submit again.
    private static func openBatches(
        _ context: SiteContext, _ actor: Actor, _ store: any StoreTransaction, _ now: Instant
    ) throws -> [(batch: Batch, programme: Programme)] {
        try store.batches.list().filter { $0.opensAt <= now && now < $0.correctionClosesAt }.compactMap { batch in
            guard let programme = context.site.programme(batch.programme), programme.workflow.applicant == .person,
                programme.follows == nil
            else { return nil }
            return (batch, programme)
        }
    }

    private static func row(
        _ binding: Binding, _ batch: Batch, _ programme: Programme, _ store: any StoreTransaction,
        _ context: SiteContext
    ) throws -> Row? {
        let application = try store.applications.find(exclusive: binding.person.text, batch: batch.id)
        guard application?.state.isWithApplicant ?? batch.isOpen(at: context.clock.now()) else { return nil }
        return Row(
            person: binding.person, name: binding.personName, unitName: binding.unitName, batch: batch,
            programme: programme, draft: try application.map { try draft($0, batch, store, context) })
    }

    private static func draft(
        _ application: Application, _ batch: Batch, _ store: any StoreTransaction, _ context: SiteContext
    ) throws -> Draft {
        guard let programme = context.site.programme(application.programme, in: application.revision) else {
            return Draft(id: application.id, state: application.state, complete: 0, sections: 0, remindedAt: nil)
        }
        let checker = FormChecker(
            form: programme.form, rules: [],
            sheet: try store.answers.sheet(of: application.id, form: programme.form).sheet,
            files: try store.attachments.list(of: application.id).index,
            surroundings: context.surroundings(
                batch, try ApplicantRecord.find(of: application, in: store, context)))
        let items = checker.items().filter { if case .completeness = $0.subject { true } else { false } }
        return Draft(
            id: application.id, state: application.state, complete: items.count(where: \.isMet),
            sections: items.count, remindedAt: try store.reminders.last(application.id)?.at)
    }
}
