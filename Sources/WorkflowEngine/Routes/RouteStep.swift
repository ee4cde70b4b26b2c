package import Domain

/// One step of an application's route: a stage and the unit that holds it, frozen at submission.
package struct RouteStep: Hashable, Sendable {
    /// From 0, without gaps; equal to the step's index in its route.
    package let position: Int
    package let stage: StageDefinition
    package let unit: UnitID
    /// Whether the unit stands directly below the authority (一级推荐单位, A-24).
    package let isFirstLevel: Bool

    package init(position: Int, stage: StageDefinition, unit: UnitID, isFirstLevel: Bool = false) {
        self.position = position
        self.stage = stage
        self.unit = unit
        self.isFirstLevel = isFirstLevel
    }

    /// Whether going up from this step takes a place of the unit's quota. Source: R-QUOTA-01, R-QUOTA-02.
    package var takesQuota: Bool { stage.quotaAtStage && isFirstLevel }
}
