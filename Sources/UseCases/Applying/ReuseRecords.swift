package import Access
package import Domain
package import FormEngine
import Programmes

/// Takes records over from the applicant's last application of the same programme.
///
/// Never a consent, a signature or its date: see ``SectionDefinition/copied(_:in:)``.
package struct ReuseRecords: Sendable {
    /// The records that can be taken over, as they would arrive.
    package struct Offer: Sendable {
        /// The number of the application from which they come; `nil` when there is none.
        package let number: String?
        package let records: [RecordAnswers]
    }

    package enum Refusal: Hashable, Sendable {
        /// Another window saved the section meanwhile.
        case stale
        /// So many records would be too many.
        case tooMany(maximum: Int)
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// What is offered for a section; nothing where the pack offers none.
    package func offer(_ actor: Actor, _ id: ApplicationID, _ section: SectionID) async throws -> Outcome<Offer, Never>
    {
        try await context.storage.read { [context] store in
            try DossierLookup(context, actor).with(id, to: .edit, in: store) { dossier in
                guard let section = dossier.programme.form.section(section), section.records?.allowsReuse == true else {
                    return .hidden
                }
                return .done(try Self.offer(dossier, section, store, context.today()))
            }
        }
    }

    /// Adds the chosen records behind those that are there, in the order in which they are offered.
    ///
    /// - Parameter version: the section's version when the page was shown.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, _ section: SectionID, chosen: Set<RecordID>, version: Int64
    ) async throws -> Outcome<Int, Refusal> {
        let now = context.clock.now()
        let newIDs: [RecordID] = chosen.map { _ in context.ids.next(at: now) }
        return try await context.storage.write { [context] store in
            try DossierLookup(context, actor).with(id, to: .edit, in: store) { dossier in
                guard let section = dossier.programme.form.section(section), let rules = section.records,
                    rules.allowsReuse
                else { return .hidden }
                let offered = try Self.offer(dossier, section, store, context.today()).records
                let taken = zip(offered.filter { chosen.contains($0.id) }, newIDs)
                    .map { RecordAnswers(id: $1, answers: $0.answers) }
                guard !taken.isEmpty else { return .done(0) }
                let all = dossier.draft.sheet.answers(of: section).records + taken
                guard all.count <= rules.maximum else { return .refused([.tooMany(maximum: rules.maximum)]) }
                let saved = try store.answers.save(.records(all), of: section, in: id, ifVersion: version, at: now)
                return saved == nil ? .refused([.stale]) : .done(taken.count)
            }
        }
    }

    /// The newest other application that has records to take over in the section; what it has there already is left out.
    private static func offer(
        _ dossier: Dossier, _ section: SectionDefinition, _ store: any StoreTransaction, _ today: CivilDate
    ) throws -> Offer {
        let present = Set(dossier.draft.sheet.answers(of: section).records.map(\.answers))
        let reading = ReadingContext(today: today)
        for other in try store.applications.former(than: dossier.application, limit: 5) {
            let records = try store.answers.sheet(of: other.id, form: dossier.programme.form).sheet
                .answers(of: section).records
            let copies = records.map { RecordAnswers(id: $0.id, answers: section.copied($0.answers, in: reading)) }
                .filter { !$0.answers.isEmpty }
            guard !copies.isEmpty else { continue }
            return Offer(number: other.number, records: copies.filter { !present.contains($0.answers) })
        }
        return Offer(number: nil, records: [])
    }
}
