import Access
import Domain
import Programmes

/// The application that one follows, and those that follow it, as far as somebody may see them.
package struct Related: Sendable {
    package let followed: Application?
    /// Oldest first; drafts are nobody's but the applicant's.
    package let followers: [Application]

    static func find(
        of application: Application, for actor: Actor, in store: any StoreTransaction, _ context: SiteContext
    ) throws -> Related {
        let scope = AccessRules.scope(for: actor)
        let isSeen = { (other: Application) -> Bool in
            guard other.pass > 0, let programme = context.site.programme(other.programme) else { return false }
            return scope.contains(other.facts(system: programme.system, route: try store.routes.list(of: other.id)))
        }
        return Related(
            followed: try application.follows.flatMap(store.applications.find).flatMap { try isSeen($0) ? $0 : nil },
            followers: try store.applications.list(following: application.id).filter(isSeen))
    }
}
