import Access
import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// One objection, or what came of it, inside its transaction.
struct ObjectionWriter {
    typealias Refusal = RecordObjection.Refusal

    let context: SiteContext
    let store: any StoreTransaction
    let dossier: Dossier
    let actor: Actor
    let now: Instant

    func record(_ id: ObjectionID, _ input: RecordObjection.Input) throws -> Outcome<Void, Refusal> {
        guard let publicity = dossier.publicity else {
            return .refused([.workflow(.notAllowedInState(dossier.application.state))])
        }
        let problems = problems(input, publicity)
        guard problems.isEmpty, let day = CivilDate(iso: input.receivedOn.trimmed),
            let channel = Objection.Channel(rawValue: input.channel), let party = try party()
        else { return problems.isEmpty ? .hidden : .refused(problems) }
        let objection = Objection(
            id: id, application: dossier.application.id, publicity: publicity.ordinal, receivedOn: day,
            channel: channel, objector: input.objector.trimmed, content: input.content.trimmed,
            account: actor.account, recordedBy: party.name, recordedAt: now)
        let digest = context.digests.snapshot(objection.canonicalText)
        let mentions = [
            ApplicationEvent.Mention.objection: id.text, ApplicationEvent.Mention.objectionDigest: digest,
        ]
        return try step(.recordObjection, party, mentions) {
            try store.objections.insert(objection, digest: digest)
            return true
        }
    }

    func settle(_ id: ObjectionID, _ outcome: String, _ measures: String) throws -> Outcome<Void, Refusal> {
        guard let objection = dossier.presentObjections.first(where: { $0.id == id }), let party = try party() else {
            return .hidden
        }
        guard objection.isOpen else { return .refused([.alreadySettled]) }
        var problems: [Refusal] = measures.isEmpty ? [.measuresMissing] : []
        if TextLength.count(measures) > RecordObjection.textLimit {
            problems.append(.textTooLong(limit: RecordObjection.textLimit))
        }
        guard let outcome = Objection.Outcome(rawValue: outcome) else { return .refused([.outcomeMissing] + problems) }
        guard problems.isEmpty else { return .refused(problems) }
        let settlement = Objection.Settlement(
            outcome: outcome, measures: measures, settledBy: party.name, settledAt: now)
        return try step(.settleObjection, party, [ApplicationEvent.Mention.objection: id.text]) {
            try store.objections.settle(id, as: settlement)
        }
    }

    // MARK: Parts

    private func problems(_ input: RecordObjection.Input, _ publicity: Publicity) -> [Refusal] {
        var problems: [Refusal] = []
        let today = context.site.zone.date(of: now)
        if let day = CivilDate(iso: input.receivedOn.trimmed) {
            if day < publicity.startsOn || day > today {
                problems.append(.dateOutside(from: publicity.startsOn, to: today))
            }
        } else {
            problems.append(.dateMissing)
        }
        if Objection.Channel(rawValue: input.channel) == nil { problems.append(.channelMissing) }
        if TextLength.count(input.objector.trimmed) > RecordObjection.objectorLimit {
            problems.append(.objectorTooLong(limit: RecordObjection.objectorLimit))
        }
        if input.content.trimmed.isEmpty { problems.append(.contentMissing) }
        if TextLength.count(input.content.trimmed) > RecordObjection.textLimit {
            problems.append(.textTooLong(limit: RecordObjection.textLimit))
        }
        return problems
    }

    /// `nil` when nobody holds the application.
    private func party() throws -> ActingParty? {
        guard let position = dossier.application.state.stage,
            let unit = try dossier.route.first(where: { $0.position == position }).flatMap({
                try store.units.find($0.unit)
            })
        else { return nil }
        let name = try store.accounts.find(actor.account)?.displayName ?? ""
        return ActingParty(account: actor.account, name: name, unit: unit.id, unitName: unit.name, phone: unit.phone)
    }

    private func step(
        _ event: WorkflowEvent, _ party: ActingParty, _ mentions: [String: String], _ row: () throws -> Bool
    ) throws -> Outcome<Void, Refusal> {
        var situation = SituationBuilder(dossier).situation()
        if let own = actor.person, let applicant = dossier.application.applicant.person {
            situation.actorIsApplicant = try store.people.sameIdentity(as: own).contains(applicant)
        }
        let decision = Workflow.decide(
            event, in: situation, by: .holder(of: dossier.application.state.stage ?? 0),
            under: dossier.programme.workflow, at: now)
        guard let transition = decision.transition else {
            return .refused(decision.refusals.map(Refusal.workflow))
        }
        var writer = TransitionWriter(context, store, dossier, party, now)
        writer.decision = mentions
        guard try writer.write(transition), try row() else { throw LostRace() }
        return .done(())
    }
}
