package import Domain

/// As much of a unit as the resolution of a route depends on, as the unit stands on the day of submission.
package struct RouteUnit: Hashable, Sendable {
    package let id: UnitID
    package let kind: UnitKind
    /// The unit above it (审核上级); `nil` for the authority and for units that have none yet.
    package let parent: UnitID?
    /// Whether it stands directly below the authority (一级推荐单位).
    package let isFirstLevel: Bool
    /// Whether it is a public institution or a state enterprise (事业/国企), which a department reviews.
    package let isPublicBody: Bool
    /// The district bureau of its insurance division (参保地区县人社局).
    package let district: UnitID?

    package init(
        id: UnitID,
        kind: UnitKind,
        parent: UnitID? = nil,
        isFirstLevel: Bool = false,
        isPublicBody: Bool = false,
        district: UnitID? = nil
    ) {
        self.id = id
        self.kind = kind
        self.parent = parent
        self.isFirstLevel = isFirstLevel
        self.isPublicBody = isPublicBody
        self.district = district
    }
}
