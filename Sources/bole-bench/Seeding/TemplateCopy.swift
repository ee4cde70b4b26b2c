import Domain
import FormEngine
import Programmes
import UseCases
import WorkflowEngine

/// One copy of a template: other people, another employer, its own ids, snapshots and chain.
struct TemplateCopy: Sendable {
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

    // MARK: Values

    func copy(_ file: Attachment) -> Attachment {
        Attachment(
            id: newIDs[file.id] ?? file.id, application: id, place: file.place, name: file.name, blob: file.blob,
            kind: file.kind, size: file.size, position: file.position, addedAt: moved(file.addedAt))
    }

    func entry(_ entry: RouteEntry) -> RouteEntry {
        let isEmployer = entry.unit == template.employer
        return RouteEntry(
            position: entry.position, stage: entry.stage, unit: isEmployer ? employer.unit.id : entry.unit,
            unitName: isEmployer ? employer.unit.name : entry.unitName, reachedAt: entry.reachedAt.map(moved))
    }

    func comment(_ comment: Comment) -> Comment {
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

    /// On the same days, which the history repeats.
    func publicity(_ publicity: Publicity) -> Publicity {
        let isEmployers = template.route.contains {
            $0.position == publicity.position && $0.unit == template.employer
        }
        return Publicity(
            application: id, ordinal: publicity.ordinal, code: context.ids.secret(),
            pass: publicity.pass, position: publicity.position, workingDays: publicity.workingDays,
            startsOn: publicity.startsOn, endsOn: publicity.endsOn, endsAt: publicity.endsAt,
            knownYears: publicity.knownYears, unknownYears: publicity.unknownYears,
            account: isEmployers ? employer.account.id : publicity.account, startedAt: moved(publicity.startedAt),
            printedAt: moved(publicity.printedAt),
            printedBy: isEmployers ? employer.account.displayName : publicity.printedBy)
    }

    // MARK: What is digested

    func snapshot(_ model: Snapshot) -> Snapshot {
        let sheet = AnswerSheet(sections: model.sheet.sections.mapValues(replaced))
        let files = model.attachments.map(copy)
        let canonical = SnapshotText.canonical(template.programme.form, sheet, files)
        return Snapshot(
            id: 0, application: id, pass: model.pass, sheet: sheet, attachments: files,
            digest: context.digests.snapshot(canonical), at: moved(model.at))
    }

    func events(_ snapshots: [Snapshot]) -> [ApplicationEvent] {
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

    func moved(_ instant: Instant) -> Instant {
        Self.moved(instant, earlier)
    }

    private static func moved(_ instant: Instant, _ earlier: Int64) -> Instant {
        Instant(milliseconds: instant.milliseconds &- earlier)
    }

    func replaced(_ answers: SectionAnswers) -> SectionAnswers {
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
