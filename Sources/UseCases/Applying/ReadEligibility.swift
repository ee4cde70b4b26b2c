package import Access
package import Domain
package import FormEngine
import Programmes
import WorkflowEngine

/// What an applicant should know before he applies (马上申报, 新增): by the same rules as 开始检测.
package struct ReadEligibility: Sendable {
    package struct View: Sendable {
        package let items: [EligibilityItem]
        /// Whether there is an employer to hand in through; `nil` where the programme asks for none.
        package let isBound: Bool?
        /// Whose eligibility it is, where the account has several choices.
        package let party: ApplyingParty
        /// The papers to be scanned.
        package let scans: [String]
        /// How long filling in takes, where it is known.
        package let minutes: Int?
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Parameter choice: for whom and after what; the first there is where it names nothing.
    package func callAsFunction(
        _ actor: Actor, _ batch: BatchID, choice: StartApplication.Choice = .init()
    ) async throws -> Outcome<View, Never> {
        let now = context.clock.now()
        return try await context.storage.read { [context] store in
            guard let batch = try store.batches.find(batch), batch.publishedAt <= now,
                let programme = context.site.programme(batch.programme)
            else { return .hidden }
            let parties = try ApplyingParty.all(actor, programme, in: store)
            guard let first = parties.first else { return .forbidden }
            let party = ApplyingParty.chosen(choice.unit, among: parties) ?? first
            guard let applicant = try party.applicant(in: store) else { return .hidden }
            // What is not the applicant's own tells him nothing.
            let followed = try choice.follows.flatMap(store.applications.find).flatMap { other in
                party.isApplicant(of: other) ? other.id : nil
            }
            let record = try ApplicantRecord.find(applicant, follows: followed, in: store, context)
            return .done(Self.view(context, programme, batch, party, record))
        }
    }

    private static func view(
        _ context: SiteContext, _ programme: Programme, _ batch: Batch, _ party: ApplyingParty,
        _ record: ApplicantRecord
    ) -> View {
        let profile = ProfileAnswers(record, today: context.today())
        var sheet = AnswerSheet()
        for section in programme.form.sections where section.records == nil {
            sheet.sections[section.id] = .single(profile.answers(for: section))
        }
        let checker = EligibilityChecker(
            form: programme.form, sheet: sheet, surroundings: context.surroundings(batch, record))
        let needs = programme.needs
        return View(
            items: checker.items(programme.rules),
            isBound: programme.workflow.bindingRequired ? record.isBound : nil, party: party,
            scans: needs.scans.isEmpty ? programme.form.requiredFiles : needs.scans, minutes: needs.minutes)
    }
}

extension FormDefinition {
    /// The labels of the files that every applicant has to attach, each once, in the form's order.
    package var requiredFiles: [String] {
        var labels: [String] = []
        for section in sections where section.records.map({ $0.minimum > 0 }) ?? true && section.when == nil {
            for field in section.fields
            where field.kind.files != nil && field.presence == .required && field.when == nil {
                if !labels.contains(field.label) { labels.append(field.label) }
            }
        }
        return labels
    }
}
