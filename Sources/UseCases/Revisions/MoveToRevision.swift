package import Access
package import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// Moves an application that is being filled in to the programme's present revision; nothing does so by itself, and no
/// answer is lost.
package struct MoveToRevision: Sendable {
    package enum Refusal: Hashable, Sendable {
        /// The application has the present revision already.
        case isCurrent
        /// Somebody changed the application since the page was shown.
        case stale
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// What moving would mean.
    package func view(_ actor: Actor, _ id: ApplicationID) async throws -> Outcome<RevisionImpact, Refusal> {
        try await context.storage.read { [context] store in
            try DossierLookup(context, actor).with(id, to: .edit, in: store) { dossier in
                RevisionImpact(dossier, context).map { .done($0) } ?? .refused([.isCurrent])
            }
        }
    }

    /// - Parameter version: the application's version when the page was shown.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, version: Int64
    ) async throws -> Outcome<RevisionImpact, Refusal> {
        let now = context.clock.now()
        do {
            return try await context.storage.write { [context] store in
                try DossierLookup(context, actor).with(id, to: .edit, in: store) { dossier in
                    guard let impact = RevisionImpact(dossier, context) else { return .refused([.isCurrent]) }
                    guard dossier.application.version == version else { return .refused([.stale]) }
                    let moving = Moving(context: context, store: store, dossier: dossier, impact: impact, now: now)
                    try moving.run(
                        try ActingParty.applicant(
                            dossier.application.applicant, actor, dossier.programme.system, in: store))
                    return .done(impact)
                }
            }
        } catch is LostRace {
            return .refused([.stale])
        }
    }
}

/// One move, inside its transaction.
private struct Moving {
    let context: SiteContext
    let store: any StoreTransaction
    let dossier: Dossier
    let impact: RevisionImpact
    let now: Instant

    private var id: ApplicationID { dossier.application.id }

    func run(_ party: ActingParty) throws {
        try store.kept.insert(setAside())
        try saveSections()
        for file in dossier.attachments {
            guard let place = impact.move.files(at: file.place), place != file.place else { continue }
            guard try store.attachments.move(file.id, to: place) else { throw LostRace() }
        }
        let event = event(party)
        var application = dossier.application
        application.revision = impact.to.revision
        application.updatedAt = now
        application.chain = ChainHead(count: event.ordinal, hash: event.hash)
        guard try store.applications.update(application, ifVersion: dossier.application.version) else {
            throw LostRace()
        }
        try store.events.append(event)
    }

    private func setAside() -> [KeptAnswer] {
        let answers = impact.move.setAside.map { item in
            kept(item.place, item.label, Self.text(item.shown, item.answer), item.answer)
        }
        let files = impact.files.map { file in
            let label = file.place.field.flatMap { impact.from.form.field($0, in: file.place.section) }?.label ?? ""
            return kept(file.place, label, file.name, nil)
        }
        return answers + files
    }

    private func kept(_ place: AnswerPlace, _ label: String, _ shown: String, _ answer: Answer?) -> KeptAnswer {
        KeptAnswer(
            application: id, revision: impact.from.revision, place: place, label: label, shown: shown, answer: answer,
            at: now)
    }

    private static func text(_ shown: DisplayText, _ answer: Answer) -> String {
        switch shown {
        case .text(let text), .lines(let text): text
        case .names(let names): names.joined(separator: ", ")
        case .yesNo: answer.json.canonicalText
        }
    }

    /// Every section of the new form that has, or had, answers; those that are gone are emptied.
    private func saveSections() throws {
        let added = try addedByProfile()
        for section in impact.to.form.sections {
            var answers = impact.move.sheet.answers(of: section)
            if section.records == nil, let known = added[section.id] {
                answers = .single(answers.single.merging(known) { own, _ in own })
            }
            let isEmpty = answers.single.isEmpty && answers.records.isEmpty
            if isEmpty, dossier.draft.versions[section.id] == nil { continue }
            try save(answers, section)
        }
        for section in impact.from.form.sections where impact.to.form.section(section.id) == nil {
            guard dossier.draft.versions[section.id] != nil else { continue }
            try save(section.records == nil ? .single([:]) : .records([]), section)
        }
    }

    private func save(_ answers: SectionAnswers, _ section: SectionDefinition) throws {
        let version = dossier.draft.version(of: section.id)
        guard try store.answers.save(answers, of: section, in: id, ifVersion: version, at: now) != nil else {
            throw LostRace()
        }
    }

    /// What the personal centre knows for fields that are new.
    private func addedByProfile() throws -> [SectionID: FieldAnswers] {
        let record = try ApplicantRecord.find(of: dossier.application, in: store, context)
        let profile = ProfileAnswers(record, today: context.today())
        var added: [SectionID: FieldAnswers] = [:]
        for section in impact.to.form.sections where section.records == nil {
            added[section.id] = profile.answers(for: section).filter { field, _ in
                impact.from.form.sections.allSatisfy { $0.field(field) == nil }
            }
        }
        return added
    }

    private func event(_ party: ActingParty) -> ApplicationEvent {
        let application = dossier.application
        return ApplicationEvent(
            application: id, ordinal: 0, kind: "revise", from: application.state, to: application.state, position: nil,
            account: party.account, actorName: party.name, unit: party.unit, unitName: party.unitName,
            contactPhone: "", at: now, text: "", decision: [:], pass: application.pass,
            snapshotDigest: dossier.events.last { !$0.snapshotDigest.isEmpty }?.snapshotDigest ?? "", previousHash: "",
            hash: ""
        ).chained(after: application.chain, hash: context.digests.chain)
    }
}
