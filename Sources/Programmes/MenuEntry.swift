package import Domain

/// One entry of a system's menu (单位中心): what is done with which programme.
package enum MenuEntry: Hashable, Sendable {
    case apply(ProgrammeID)
    case review(ProgrammeID)
}
