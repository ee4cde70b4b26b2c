package import Domain

/// A step of an application's route that the application has been at, now or before.
package struct StageReached: Hashable, Sendable {
    package let position: Int
    package let unit: UnitID

    package init(position: Int, unit: UnitID) {
        self.position = position
        self.unit = unit
    }
}
