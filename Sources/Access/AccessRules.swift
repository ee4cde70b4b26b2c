import Domain

/// The rules of who sees and does what with an application; lists, counts, pages and downloads all ask here.
///
/// No actor means nothing. What may not be seen is hidden, whatever is to be done with it.
package enum AccessRules {
    /// Which applications the actor may see.
    package static func scope(for actor: Actor?) -> ApplicationScope {
        guard let actor else { return .none }
        return .union(
            [actor.person.map(ApplicationScope.applicant) ?? .none]
                + auditScopes(actor)
                + unitScopes(actor))
    }

    /// Whether the actor may do `action` with the application.
    package static func may(
        _ actor: Actor?, _ action: ApplicationAction, _ facts: ApplicationFacts
    ) -> AccessVerdict {
        guard let actor else { return .hidden }
        if action == .reinstate, actor.has(.siteAdministrator) { return keeperVerdict(actor, facts) }
        guard scope(for: actor).contains(facts) else { return .hidden }
        switch action {
        case .view, .viewHistory, .download: return .allowed
        case .edit, .submit, .recall, .delete, .reply: return applicantVerdict(actor, action, facts)
        case .review, .comment, .rank: return reviewerVerdict(actor, action, facts)
        case .reinstate: return .forbidden(.roleMissing)
        }
    }
}

extension AccessRules {
    private static func auditScopes(_ actor: Actor) -> [ApplicationScope] {
        actor.effectiveGrants.filter { $0.role == .auditor }.map { grant in
            grant.system.map { .system($0, .all) } ?? .all
        }
    }

    /// One part for the grants of all systems and one for each single system, in the order of their ids.
    private static func unitScopes(_ actor: Actor) -> [ApplicationScope] {
        var units: [SystemID?: Set<UnitID>] = [:]
        for grant in actor.effectiveGrants where grant.role == .administrator {
            guard let unit = grant.unit else { continue }
            units[grant.system, default: []].insert(unit)
        }
        let everywhere = units[nil].map(unitScope) ?? .none
        let single = units.compactMap { system, units in system.map { ($0, units) } }.sorted { $0.0 < $1.0 }
        return [everywhere] + single.map { .system($0, unitScope($1)) }
    }

    private static func unitScope(_ units: Set<UnitID>) -> ApplicationScope {
        .any([.applicantUnit(units), .stageReached(units: units)])
    }
}

extension AccessRules {
    private static func applicantVerdict(
        _ actor: Actor, _ action: ApplicationAction, _ facts: ApplicationFacts
    ) -> AccessVerdict {
        guard actor.isApplicant(of: facts) else { return .forbidden(actor.outsider(.notTheApplicant, facts)) }
        return facts.phase.allowsApplicant(to: action) ? .allowed : .forbidden(.notInThisState)
    }

    private static func reviewerVerdict(
        _ actor: Actor, _ action: ApplicationAction, _ facts: ApplicationFacts
    ) -> AccessVerdict {
        let steps = facts.stagesReached.filter { actor.administers($0.unit, in: facts.system) }
        guard !steps.isEmpty else { return .forbidden(actor.outsider(.notTheHolder, facts)) }
        guard !actor.isOwn(facts) else { return .forbidden(.ownApplication) }
        switch (action, facts.phase) {
        case (.rank, _): return .allowed
        case (_, .atStage(let position)):
            return steps.contains { $0.position == position } ? .allowed : .forbidden(.notTheHolder)
        default: return .forbidden(.notInThisState)
        }
    }
}

extension AccessRules {
    /// Who keeps the site knows of ended applications only, and lifts no rejection of his own.
    private static func keeperVerdict(_ actor: Actor, _ facts: ApplicationFacts) -> AccessVerdict {
        guard facts.phase == .ended else { return .hidden }
        return actor.isOwn(facts) ? .forbidden(.ownApplication) : .allowed
    }
}

extension Actor {
    /// Whether a decision on it would be one on himself: as the applicant, or as somebody of the applying unit
    /// through whichever account.
    package func isOwn(_ facts: ApplicationFacts) -> Bool {
        isApplicant(of: facts) || (person.map(facts.stewards.contains) ?? false)
    }

    /// Whether it is his own, as a person through whichever account, or as an administrator of the unit that applies.
    package func isApplicant(of facts: ApplicationFacts) -> Bool {
        if let person, person == facts.applicantPerson { return true }
        return facts.applicantUnit.map { administers($0, in: facts.system) } ?? false
    }

    /// Why he may only look: as an auditor, or because he is another than the one who may.
    fileprivate func outsider(_ reason: AccessReason, _ facts: ApplicationFacts) -> AccessReason {
        let acts = isApplicant(of: facts) || facts.stagesReached.contains { administers($0.unit, in: facts.system) }
        return acts ? reason : .readOnly
    }
}

extension ApplicationPhase {
    fileprivate func allowsApplicant(to action: ApplicationAction) -> Bool {
        switch (action, self) {
        case (.edit, .draft), (.edit, .returned), (.submit, .draft), (.submit, .returned), (.delete, .draft): true
        case (.recall, .atStage), (.reply, .returned): true
        default: false
        }
    }
}
