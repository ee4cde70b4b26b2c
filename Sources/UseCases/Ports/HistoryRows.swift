package import Domain
package import FormEngine
import WorkflowEngine

/// The frozen route of an application.
package protocol RouteRows {
    /// In order; empty before the first submission.
    func list(of application: ApplicationID) throws -> [RouteEntry]

    /// Replaces the route, as a submission does.
    func replace(of application: ApplicationID, with entries: [RouteEntry]) throws

    /// Notes that the application reached the stage at `position`.
    func reach(_ application: ApplicationID, position: Int, at now: Instant) throws
}

/// One stage of a route with the unit that holds it.
package struct RouteEntry: Hashable, Sendable {
    package let position: Int
    package let stage: StageID
    package let unit: UnitID
    package let unitName: String
    /// `nil` until the application came there.
    package let reachedAt: Instant?
    /// Whether the unit stood directly below the authority when the route was frozen.
    package let isFirstLevel: Bool

    package init(
        position: Int, stage: StageID, unit: UnitID, unitName: String, reachedAt: Instant?, isFirstLevel: Bool = false
    ) {
        (self.position, self.stage, self.unit) = (position, stage, unit)
        (self.unitName, self.reachedAt, self.isFirstLevel) = (unitName, reachedAt, isFirstLevel)
    }
}

/// The history; rows are only ever added.
package protocol EventRows {
    /// Oldest first.
    func list(of application: ApplicationID) throws -> [ApplicationEvent]

    func append(_ event: ApplicationEvent) throws
}

/// Revision comments.
package protocol CommentRows {
    /// Oldest first, the drafts of every reviewer included.
    func list(of application: ApplicationID) throws -> [Comment]

    /// Writes or replaces the present draft of a stage for a place; an empty text removes it.
    func saveDraft(_ comment: Comment) throws

    /// Turns the stage's drafts into open comments.
    func publish(_ application: ApplicationID, position: Int, pass: Int, at now: Instant) throws

    /// Open comments on a place that the applicant changed become answered.
    func answer(_ application: ApplicationID, places: Set<AnswerPlace>) throws

    /// Comments of a stage become resolved when it passes the application.
    func resolve(_ application: ApplicationID, position: Int) throws
}
