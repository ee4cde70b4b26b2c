package import Domain

/// An application in the order (推荐排序) that a unit gives a batch.
package struct RankingEntry: Hashable, Sendable {
    package let application: ApplicationID
    package let number: String
    package let applicantName: String
    package let employerName: String
    /// `nil` while it has none; gaps between places are allowed.
    package let place: Int?
    /// Whether it is back with the applicant: the place stays, and is shown grey.
    package let isGone: Bool

    package init(
        application: ApplicationID, number: String, applicantName: String, employerName: String, place: Int?,
        isGone: Bool
    ) {
        (self.application, self.number, self.applicantName) = (application, number, applicantName)
        (self.employerName, self.place, self.isGone) = (employerName, place, isGone)
    }
}

/// The place that the unit of one step of a route gave an application.
package struct RankedStep: Hashable, Sendable {
    package let application: ApplicationID
    package let position: Int
    package let stage: StageID
    package let unit: UnitID
    package let unitName: String
    package let place: Int?

    package init(
        application: ApplicationID, position: Int, stage: StageID, unit: UnitID, unitName: String, place: Int?
    ) {
        (self.application, self.position, self.stage) = (application, position, stage)
        (self.unit, self.unitName, self.place) = (unit, unitName, place)
    }
}
