import Domain
import FormEngine
import Programmes
import UseCases
import WorkflowEngine

/// A copy with everything worked out that needs no database.
struct PreparedCopy: Sendable {
    let copy: TemplateCopy
    private let number: String
    private let snapshots: [Snapshot]
    private let events: [ApplicationEvent]
    private let sections: [(definition: SectionDefinition, answers: SectionAnswers)]
    private let route: [RouteEntry]
    private let listed: [String: String]

    /// - Parameter number: of the application, as people read it.
    init(_ copy: TemplateCopy, number: String) {
        (self.copy, self.number) = (copy, number)
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

    /// Writes everything, the person first, whose identity number may be taken; reads nothing.
    func write(_ store: any StoreTransaction) throws {
        _ = try store.people.insert(copy.member.person)
        try store.accounts.insert(copy.member.account)
        try bind(store)
        let application = application()
        _ = try store.applications.insert(application)
        for section in sections {
            _ = try store.answers.save(
                section.answers, of: section.definition, in: id, ifVersion: 0,
                at: copy.moved(template.application.updatedAt))
        }
        try writeFiles(store)
        try store.routes.replace(of: id, with: route)
        for event in events { try store.events.append(event) }
        for comment in template.comments { try store.comments.saveDraft(copy.comment(comment), over: nil) }
        for publicity in template.publicities { try store.publicities.insert(copy.publicity(publicity)) }
        try finish(application, store)
        try store.workItems.replace(of: id, with: WorkItem.items(of: application, route: route, events: events))
        try store.workItems.replaceStandings(
            of: id, with: UnitStanding.standings(of: application, route: route, events: events))
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
    private func application() -> Application {
        let model = template.application
        return Application(
            id: id, number: number, programme: model.programme, revision: model.revision, batch: model.batch,
            applicant: Applicant(person: copy.member.person.id, unit: nil, name: copy.member.person.name),
            employer: copy.employer.unit.id, employerName: copy.employer.unit.name, state: model.state,
            submittedFrom: model.submittedFrom, pass: model.pass, version: firstVersion,
            createdAt: copy.moved(model.createdAt),
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
