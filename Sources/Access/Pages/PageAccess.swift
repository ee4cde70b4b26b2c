package import Domain

/// The rules of who may open which part of the site, whatever it lists there.
package enum PageAccess {
    /// The areas of the intranet are hidden on `listener` public from everybody; where the role lacks, it is forbidden
    /// with the way in (R-AUTH-11, R-ORG-17, R-QUOTA-04).
    ///
    /// `actor` is `nil` for a visitor, who has to sign in first.
    package static func may(_ actor: Actor?, open area: PageArea, on listener: Listener) -> AccessVerdict {
        guard listener == .intranet || !area.isIntranetOnly else { return .hidden }
        guard let actor, actor.listener == listener, serves(area, actor) else { return .forbidden(.roleMissing) }
        return .allowed
    }

    private static func serves(_ area: PageArea, _ actor: Actor) -> Bool {
        switch area {
        // An account without a person may open it to enter himself, unless it stands for an office only.
        case .applicantHome: actor.person != nil || actor.grants.isEmpty
        case .unitBackOffice(let system): actor.administersAnyUnit(in: system)
        case .siteAdministration: actor.has(.siteAdministrator)
        case .audit: actor.has(.auditor)
        }
    }
}
