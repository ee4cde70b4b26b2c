import Access
package import Domain
package import FormEngine
import Programmes
import WorkflowEngine

/// Who acted, as the history will name him.
package struct ActingParty: Hashable, Sendable {
    package let account: AccountID
    package let name: String
    package let unit: UnitID?
    package let unitName: String
    package let phone: String
    /// In whose stead he acted (代).
    package let deputyFor: AccountID?

    package init(
        account: AccountID, name: String, unit: UnitID?, unitName: String, phone: String, deputyFor: AccountID? = nil
    ) {
        (self.account, self.name, self.unit) = (account, name, unit)
        (self.unitName, self.phone, self.deputyFor) = (unitName, phone, deputyFor)
    }
}

extension ActingParty {
    /// The applicant himself, or who acts for the applying unit.
    static func applicant(
        _ applicant: Applicant, _ actor: Actor, _ system: SystemID, in store: any StoreTransaction
    ) throws -> ActingParty {
        guard let unit = try applicant.unit.flatMap(store.units.find) else {
            return ActingParty(account: actor.account, name: applicant.name, unit: nil, unitName: "", phone: "")
        }
        let name = try store.accounts.find(actor.account)?.displayName ?? applicant.name
        return ActingParty(
            account: actor.account, name: name, unit: unit.id, unitName: unit.name, phone: unit.phone,
            deputyFor: actor.principal(for: unit.id, in: system))
    }
}

/// Writes a decided transition: state, route, snapshot, comments and event, all in the caller's transaction.
struct TransitionWriter {
    let context: SiteContext
    let store: any StoreTransaction
    let dossier: Dossier
    let party: ActingParty
    let now: Instant
    /// The answers to freeze; the working copy unless the submission refreshed it.
    var sheet: AnswerSheet
    /// The route to freeze at a submission.
    var route: [RouteEntry] = []
    var text = ""
    var decision: [String: String] = [:]
    var employer: (id: UnitID, name: String)?

    init(
        _ context: SiteContext, _ store: any StoreTransaction, _ dossier: Dossier, _ party: ActingParty, _ now: Instant
    ) {
        (self.context, self.store, self.dossier, self.party, self.now) = (context, store, dossier, party, now)
        sheet = dossier.draft.sheet
    }

    /// - Returns: `false` when somebody else changed the application meanwhile; the caller's transaction must then not
    ///   be kept.
    func write(_ transition: Transition) throws -> Bool {
        var application = dossier.application
        application.state = transition.to
        application.updatedAt = now
        if transition.event == .submit { submitted(&application) }
        var digest = dossier.events.last { !$0.snapshotDigest.isEmpty }?.snapshotDigest ?? ""
        for effect in transition.effects {
            if let frozen = try apply(effect, of: transition, &application) { digest = frozen }
        }
        let event = event(transition, application, digest)
        application.chain = ChainHead(count: event.ordinal, hash: event.hash)
        guard try store.applications.update(application, ifVersion: dossier.application.version) else { return false }
        try store.events.append(event)
        if let position = transition.to.stage { try store.routes.reach(application.id, position: position, at: now) }
        try writeLists(application, dossier.events + [event])
        return true
    }

    /// The units' lists show an application as state, route and history say.
    private func writeLists(_ application: Application, _ events: [ApplicationEvent]) throws {
        let route = try store.routes.list(of: application.id)
        try store.workItems.replace(
            of: application.id, with: WorkItem.items(of: application, route: route, events: events))
        try store.workItems.replaceStandings(
            of: application.id, with: UnitStanding.standings(of: application, route: route, events: events))
    }

    private func submitted(_ application: inout Application) {
        application.submittedFrom = dossier.application.state
        application.submittedAt = now
        application.pass += 1
        if let employer { (application.employer, application.employerName) = (employer.id, employer.name) }
    }

    /// - Returns: the digest of a snapshot that was frozen.
    private func apply(
        _ effect: Effect, of transition: Transition, _ application: inout Application
    ) throws -> String? {
        let position = dossier.application.state.stage ?? 0
        switch effect {
        case .freezeSnapshot:
            let snapshot = snapshot(application.pass)
            application.snapshot = try store.snapshots.insert(snapshot, form: dossier.programme.form)
            try store.applications.setListed(ListedColumns.values(dossier.programme, sheet), of: application.id)
            return snapshot.digest
        case .freezeRoute: try store.routes.replace(of: application.id, with: kept(route))
        case .publishComments:
            try store.comments.publish(application.id, position: position, pass: application.pass, at: now)
        case .resolveComments: try store.comments.resolve(application.id, position: position)
        case .startPublicity(let days): try store.publicities.insert(publicity(days, application.pass))
        case .printPublicity: try notePrint(of: transition)
        case .notify(let recipient): try notify(recipient, of: transition, application)
        case .takeQuota(let stage): try takePlace(stage)
        case .freeQuota: try store.quotas.free(application.id)
        // Kept by the event itself, by the unique index of the batch, or by nothing yet that a programme asks for.
        case .recordDecision, .blockInBatch: break
        }
        return nil
    }

    /// Units that have seen the application before keep seeing it.
    private func kept(_ route: [RouteEntry]) -> [RouteEntry] {
        route.map { entry in
            let former = dossier.route.first { $0.position == entry.position && $0.unit == entry.unit }
            return RouteEntry(
                position: entry.position, stage: entry.stage, unit: entry.unit, unitName: entry.unitName,
                reachedAt: former?.reachedAt, isFirstLevel: entry.isFirstLevel)
        }
    }

    private func snapshot(_ pass: Int) -> Snapshot {
        let attached = dossier.attachments.filter(isInForm)
        let canonical = SnapshotText.canonical(dossier.programme.form, sheet, attached)
        return Snapshot(
            id: 0, application: dossier.application.id, pass: pass, sheet: sheet, attachments: attached,
            digest: context.digests.snapshot(canonical), at: now, revision: dossier.application.revision)
    }

    /// Files of a record that was never saved, or of a field that the form no longer has, are no part of it.
    private func isInForm(_ attachment: Attachment) -> Bool {
        let section = dossier.programme.form.section(attachment.place.section)
        guard attachment.place.field.flatMap({ section?.field($0) })?.kind.files != nil else { return false }
        guard let record = attachment.place.record else { return true }
        return sheet.sections[attachment.place.section]?.record(record) != nil
    }

    private func event(_ transition: Transition, _ application: Application, _ digest: String) -> ApplicationEvent {
        ApplicationEvent(
            application: application.id, ordinal: 0, kind: transition.event.rawValue, from: transition.from,
            to: transition.to, position: transition.event.isApplicants ? nil : transition.from.stage,
            account: party.account, actorName: party.name, unit: party.unit, unitName: party.unitName,
            contactPhone: party.phone, at: now, text: text, decision: decision.merging(mentions(transition)) { $1 },
            pass: application.pass, snapshotDigest: digest, previousHash: "", hash: "", deputyFor: party.deputyFor
        ).chained(after: dossier.application.chain, hash: context.digests.chain)
    }
}

/// The one spelling of a submission that digests are made of: plain answers and the contents of files.
package enum SnapshotText {
    package static func canonical(_ form: FormDefinition, _ sheet: AnswerSheet, _ files: [Attachment]) -> String {
        var sections: [String: JSONValue] = [:]
        for section in form.sections {
            sections[section.id.text] = sheet.answers(of: section).plainJSON(section)
        }
        let listed = files.sorted { $0.id < $1.id }.map { file in
            JSONValue.list([.text(file.id.text), .text(file.blob), .text(file.name)])
        }
        return JSONValue.object(["sections": .object(sections), "files": .list(listed)]).canonicalText
    }
}
