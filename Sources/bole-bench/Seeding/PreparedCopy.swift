import Domain
import FormEngine
import Programmes
import UseCases
import WorkflowEngine

/// A copy with everything worked out that needs no database, so that the one writing thread only has to write it.
struct PreparedCopy: Sendable {
    let copy: TemplateCopy
    private let snapshots: [Snapshot]
    private let events: [ApplicationEvent]
    private let sections: [(definition: SectionDefinition, answers: SectionAnswers)]
    private let route: [RouteEntry]
    private let listed: [String: String]

    init(_ copy: TemplateCopy) {
        self.copy = copy
        let template = copy.template
        snapshots = template.snapshots.map(copy.snapshot)
        events = copy.events(snapshots)
        sections = template.programme.form.sections.compactMap { section in
            template.sheet.sections[section.id].map { (section, copy.replaced($0)) }
        }
        route = template.route.map(copy.entry)
        listed = snapshots.last.map { ListedColumns.values(template.programme, $0.sheet) } ?? [:]
    }

    private var template: Template { copy.template }
    private var id: ApplicationID { copy.id }

    /// - Returns: `false` when the identity number is taken; nothing is written then.
    func write(_ store: any StoreTransaction) throws -> Bool {
        guard try store.people.insert(copy.member.person) else { return false }
        try store.accounts.insert(copy.member.account)
        try bind(store)
        let application = try application(store)
        guard try store.applications.insert(application) else { throw BenchError("there is an application already") }
        for section in sections {
            _ = try store.answers.save(
                section.answers, of: section.definition, in: id, ifVersion: 0,
                at: copy.moved(template.application.updatedAt))
        }
        try writeFiles(store)
        try store.routes.replace(of: id, with: route)
        for event in events { try store.events.append(event) }
        for comment in template.comments { try store.comments.saveDraft(copy.comment(comment), over: nil) }
        try finish(application, store)
        try store.workItems.replace(of: id, with: WorkItem.items(of: application, route: route, events: events))
        try store.workItems.replaceStandings(
            of: id, with: UnitStanding.standings(of: application, route: route, events: events))
        return true
    }

    private func bind(_ store: any StoreTransaction) throws {
        let time = copy.moved(template.application.createdAt)
        let binding: BindingID = copy.context.ids.next(at: time)
        _ = try store.bindings.insert(
            Binding(
                id: binding, person: copy.member.person.id, personName: "", unit: copy.employer.unit.id, unitName: "",
                state: .pending, statement: "", requestedAt: time, decidedAt: nil, reason: ""))
        _ = try store.bindings.decide(binding, as: .bound, reason: "", by: copy.employer.account.id, at: time)
    }

    /// As it stands at the end, but for the snapshot, which points back to it.
    private func application(_ store: any StoreTransaction) throws -> Application {
        let model = template.application
        let created = copy.moved(model.createdAt)
        let (numbering, day) = (template.programme.numbering, copy.context.site.zone.date(of: created))
        let number = numbering.number(
            sequence: try store.applications.nextSequence(numbering.scope(on: day)), on: day)
        return Application(
            id: id, number: number, programme: model.programme, revision: model.revision, batch: model.batch,
            applicant: Applicant(person: copy.member.person.id, unit: nil, name: copy.member.person.name),
            employer: copy.employer.unit.id, employerName: copy.employer.unit.name, state: model.state,
            submittedFrom: model.submittedFrom, pass: model.pass, version: firstVersion, createdAt: created,
            updatedAt: copy.moved(model.updatedAt), submittedAt: model.submittedAt.map(copy.moved), snapshot: nil,
            chain: ChainHead(count: events.count, hash: events.last?.hash ?? ""))
    }

    /// Pointing to the snapshot raises the version by one.
    private var firstVersion: Int64 {
        template.snapshots.isEmpty ? template.application.version : template.application.version - 1
    }

    private func writeFiles(_ store: any StoreTransaction) throws {
        let files = template.attachments.map { (copy: copy.copy($0), isRemoved: template.removed.contains($0.id)) }
        try store.attachments.insert(files.map(\.copy))
        for file in files where file.isRemoved {
            _ = try store.attachments.remove(file.copy.id, at: copy.moved(template.application.updatedAt))
        }
    }

    private func finish(_ application: Application, _ store: any StoreTransaction) throws {
        var application = application
        for snapshot in snapshots {
            application.snapshot = try store.snapshots.insert(snapshot, form: template.programme.form)
        }
        guard !snapshots.isEmpty else { return }
        _ = try store.applications.update(application, ifVersion: firstVersion)
        try store.applications.setListed(listed, of: id)
    }
}
