package import Access
package import Domain

extension PersonRows {
    /// Whether a decision on an application, or a place given to it, would be one on oneself: as the person who
    /// applies, through whichever account, or as somebody of the unit that applies.
    package func isOwn(_ application: Application, of actor: Actor, in system: SystemID) throws -> Bool {
        let facts = application.facts(
            system: system, route: [], stewards: try stewards(of: application, in: system))
        if actor.isOwn(facts) { return true }
        guard let own = actor.person, let applicant = application.applicant.person else { return false }
        return try sameIdentity(as: own).contains(applicant)
    }
}
