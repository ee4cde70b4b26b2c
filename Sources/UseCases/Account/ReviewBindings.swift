package import Access
package import Domain
import FormEngine

/// The unit's side of bindings: it agrees or refuses (R-ORG-46).
package struct ReviewBindings: Sendable {
    package enum Refusal: Hashable, Sendable {
        case alreadyDecided
        case reasonMissing
        case reasonTooLong(limit: Int)
        /// nobody approves his own binding.
        case ownRequest
        /// the person has an application in review; the employer stays until it is decided.
        case inReview
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// The requests to every unit for which the actor acts.
    package func list(_ actor: Actor) async throws -> [Binding] {
        let units = actor.administeredUnits(in: nil)
        return try await context.storage.read { store in
            try units.sorted().flatMap { try store.bindings.list(unit: $0) }
        }
    }

    /// A refusal needs a reason.
    package func decide(
        _ actor: Actor, _ id: BindingID, agrees: Bool, reason: String
    ) async throws -> Outcome<Void, Refusal> {
        let text = reason.trimmed
        if !agrees && text.isEmpty { return .refused([.reasonMissing]) }
        if TextLength.count(text) > 500 { return .refused([.reasonTooLong(limit: 500)]) }
        let now = context.clock.now()
        return try await context.storage.write { store in
            guard let binding = try store.bindings.find(id), actor.administeredUnits(in: nil).contains(binding.unit)
            else { return .hidden }
            if let own = actor.person, try store.people.sameIdentity(as: own).contains(binding.person) {
                return .refused([.ownRequest])
            }
            if agrees, try store.applications.isInReview(binding.person) { return .refused([.inReview]) }
            let done = try store.bindings.decide(
                id, as: agrees ? .bound : .refused, reason: text, by: actor.account, at: now)
            return done ? .done(()) : .refused([.alreadyDecided])
        }
    }
}
