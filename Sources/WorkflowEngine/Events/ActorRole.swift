/// As what somebody acts on an application.
package enum ActorRole: Hashable, Sendable {
    case applicant
    /// An administrator of the unit that holds the step at this position.
    case holder(of: Int)
    /// Who keeps the site; reviews nothing and lifts mistaken rejections.
    case siteAdministrator
    /// Time itself; no event of the present model is the clock's.
    case clock
}
