import Domain
import FormEngine
import Programmes
import UseCases
import WorkflowEngine

/// Writes one copy of a template: other people, another employer, its own ids, snapshots and chain.
struct TemplateCopy {
    let template: Template
    let member: Cast.Member
    let employer: Employers.Employer
    let context: SiteContext
    /// How much earlier everything happened than in the template, in milliseconds.
    let earlier: Int64
    let id: ApplicationID
    private let newIDs: [AttachmentID: AttachmentID]

    init(
        _ template: Template, _ member: Cast.Member, _ employer: Employers.Employer, _ context: SiteContext,
        _ earlier: Int64
    ) {
        (self.template, self.member, self.employer) = (template, member, employer)
        (self.context, self.earlier) = (context, earlier)
        let time = Self.moved(template.application.createdAt, earlier)
        id = context.ids.next(at: time)
        newIDs = Dictionary(
            uniqueKeysWithValues: template.attachments.map { ($0.id, context.ids.next(at: time)) })
    }

    /// - Returns: `false` when the identity number is taken; nothing is written then.
    func write(_ store: any StoreTransaction) throws -> Bool {
        guard try store.people.insert(member.person) else { return false }
        try store.accounts.insert(member.account)
        try bind(store)
        let snapshots = template.snapshots.map(snapshot)
        let events = events(snapshots)
        let application = try application(store, events)
        guard try store.applications.insert(application) else { throw BenchError("there is an application already") }
        for section in template.programme.form.sections {
            guard let answers = template.sheet.sections[section.id] else { continue }
            _ = try store.answers.save(
                replaced(answers), of: section, in: id, ifVersion: 0, at: moved(template.application.updatedAt))
        }
        try writeFiles(store)
        try store.routes.replace(of: id, with: template.route.map(entry))
        for event in events { try store.events.append(event) }
        for comment in template.comments { try store.comments.saveDraft(self.comment(comment)) }
        try finish(application, snapshots, store)
        try store.workItems.replace(
            of: id, with: WorkItem.items(of: application, route: template.route.map(entry), events: events))
        return true
    }

    // MARK: Rows

    private func bind(_ store: any StoreTransaction) throws {
        let time = moved(template.application.createdAt)
        let binding: BindingID = context.ids.next(at: time)
        _ = try store.bindings.insert(
            Binding(
                id: binding, person: member.person.id, personName: "", unit: employer.unit.id, unitName: "",
                state: .pending, statement: "", requestedAt: time, decidedAt: nil, reason: ""))
        _ = try store.bindings.decide(binding, as: .bound, reason: "", by: employer.account.id, at: time)
    }

    /// As it stands at the end, but for the snapshot, which points back to it.
    private func application(_ store: any StoreTransaction, _ events: [ApplicationEvent]) throws -> Application {
        let model = template.application
        let created = moved(model.createdAt)
        let (numbering, day) = (template.programme.numbering, context.site.zone.date(of: created))
        let number = numbering.number(
            sequence: try store.applications.nextSequence(numbering.scope(on: day)), on: day)
        return Application(
            id: id, number: number, programme: model.programme, revision: model.revision, batch: model.batch,
            applicant: Applicant(person: member.person.id, unit: nil, name: member.person.name),
            employer: employer.unit.id, employerName: employer.unit.name, state: model.state,
            submittedFrom: model.submittedFrom, pass: model.pass, version: firstVersion, createdAt: created,
            updatedAt: moved(model.updatedAt), submittedAt: model.submittedAt.map(moved), snapshot: nil,
            chain: ChainHead(count: events.count, hash: events.last?.hash ?? ""))
    }

    /// Pointing to the snapshot raises the version by one.
    private var firstVersion: Int64 {
        template.snapshots.isEmpty ? template.application.version : template.application.version - 1
    }

    private func writeFiles(_ store: any StoreTransaction) throws {
        for attachment in template.attachments {
            try store.attachments.insert(copy(attachment))
            guard template.removed.contains(attachment.id), let id = newIDs[attachment.id] else { continue }
            _ = try store.attachments.remove(id, at: moved(template.application.updatedAt))
        }
    }

    private func finish(
        _ application: Application, _ snapshots: [Snapshot], _ store: any StoreTransaction
    ) throws {
        guard let last = snapshots.last else { return }
        var application = application
        for snapshot in snapshots {
            application.snapshot = try store.snapshots.insert(snapshot, form: template.programme.form)
        }
        _ = try store.applications.update(application, ifVersion: firstVersion)
        try store.applications.setListed(ListedColumns.values(template.programme, last.sheet), of: id)
    }

    private func copy(_ file: Attachment) -> Attachment {
        Attachment(
            id: newIDs[file.id] ?? file.id, application: id, place: file.place, name: file.name, blob: file.blob,
            kind: file.kind, size: file.size, position: file.position, addedAt: moved(file.addedAt))
    }

    private func entry(_ entry: RouteEntry) -> RouteEntry {
        let isEmployer = entry.unit == template.employer
        return RouteEntry(
            position: entry.position, stage: entry.stage, unit: isEmployer ? employer.unit.id : entry.unit,
            unitName: isEmployer ? employer.unit.name : entry.unitName, reachedAt: entry.reachedAt.map(moved))
    }

    private func comment(_ comment: Comment) -> Comment {
        let isEmployer = comment.unit == template.employer
        return Comment(
            id: context.ids.next(at: moved(comment.at)), application: id, pass: comment.pass,
            position: comment.position, place: comment.place, text: comment.text, state: comment.state,
            account: isEmployer ? employer.account.id : comment.account,
            actorName: isEmployer ? employer.account.displayName : comment.actorName,
            unit: isEmployer ? employer.unit.id : comment.unit,
            unitName: isEmployer ? employer.unit.name : comment.unitName, contactPhone: comment.contactPhone,
            at: moved(comment.at))
    }

    // MARK: What is digested

    private func snapshot(_ model: Snapshot) -> Snapshot {
        let sheet = AnswerSheet(sections: model.sheet.sections.mapValues(replaced))
        let files = model.attachments.map(copy)
        let canonical = SnapshotText.canonical(template.programme.form, sheet, files)
        return Snapshot(
            id: 0, application: id, pass: model.pass, sheet: sheet, attachments: files,
            digest: context.digests.snapshot(canonical), at: moved(model.at))
    }

    private func events(_ snapshots: [Snapshot]) -> [ApplicationEvent] {
        let digests = Dictionary(zip(template.snapshots, snapshots).map { ($0.digest, $1.digest) }) { first, _ in first
        }
        var head = ChainHead.empty
        return template.events.map { model in
            let event = event(model, digests[model.snapshotDigest] ?? "")
                .chained(after: head, hash: context.digests.chain)
            head = ChainHead(count: event.ordinal, hash: event.hash)
            return event
        }
    }

    private func event(_ model: ApplicationEvent, _ digest: String) -> ApplicationEvent {
        let isEmployer = model.unit == template.employer
        let author = model.position == nil ? member.account : isEmployer ? employer.account : nil
        return ApplicationEvent(
            application: id, ordinal: 0, kind: model.kind, from: model.from, to: model.to, position: model.position,
            account: author?.id ?? model.account, actorName: author?.displayName ?? model.actorName,
            unit: isEmployer ? employer.unit.id : model.unit,
            unitName: isEmployer ? employer.unit.name : model.unitName, contactPhone: model.contactPhone,
            at: moved(model.at), text: model.text, decision: model.decision, pass: model.pass, snapshotDigest: digest,
            previousHash: "", hash: "")
    }

    // MARK: What is the copy's own

    private func moved(_ instant: Instant) -> Instant {
        Self.moved(instant, earlier)
    }

    private static func moved(_ instant: Instant, _ earlier: Int64) -> Instant {
        Instant(milliseconds: instant.milliseconds &- earlier)
    }

    private func replaced(_ answers: SectionAnswers) -> SectionAnswers {
        switch answers {
        case .single(let fields): .single(fields.mapValues(replaced))
        case .records(let records):
            .records(records.map { RecordAnswers(id: $0.id, answers: $0.answers.mapValues(replaced)) })
        }
    }

    private func replaced(_ answer: Answer) -> Answer {
        switch answer {
        case .text(let text): .text(replaced(text))
        case .date(template.person.birthDate): .date(member.person.birthDate)
        case .month(YearMonth(template.person.birthDate)): .month(YearMonth(member.person.birthDate))
        default: answer
        }
    }

    private func replaced(_ text: String) -> String {
        switch text {
        case template.person.name: member.person.name
        case template.person.idNumber: member.person.idNumber
        case template.person.mobile: member.person.mobile
        case template.application.employerName: employer.unit.name
        default: text
        }
    }
}
