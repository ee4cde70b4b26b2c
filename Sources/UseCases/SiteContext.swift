package import Domain
package import Programmes

/// What every action of one site works with.
package struct SiteContext: Sendable {
    package let site: Site
    package let storage: any Storage
    package let clock: WallClock
    package let ids: IDSource
    package let digests: Digests

    package init(site: Site, storage: any Storage, clock: WallClock, ids: IDSource, digests: Digests) {
        (self.site, self.storage, self.clock) = (site, storage, clock)
        (self.ids, self.digests) = (ids, digests)
    }

    /// The site's calendar day.
    package func today() -> CivilDate {
        site.zone.date(of: clock.now())
    }
}

/// What an action comes to. Refusals are values with all their reasons; only the unexpected is thrown.
package enum Outcome<Value: Sendable, Reason: Sendable>: Sendable {
    case done(Value)
    /// The caller may not know of the thing: 404, as if it did not exist.
    case hidden
    /// The caller knows of it and may not do this: 403.
    case forbidden
    case refused([Reason])
}

extension Outcome {
    /// The same outcome with another value.
    package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Outcome<Other, Reason> {
        switch self {
        case .done(let value): .done(transform(value))
        case .hidden: .hidden
        case .forbidden: .forbidden
        case .refused(let reasons): .refused(reasons)
        }
    }
}
