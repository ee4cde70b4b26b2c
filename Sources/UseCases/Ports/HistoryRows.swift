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

    /// Writes the draft of a stage for a place where the stored one still reads `shown` (empty = there is none); an
    /// empty text removes it.
    ///
    /// - Parameter shown: `nil` to write over whatever stands there.
    /// - Returns: `false` when somebody else wrote there meanwhile; nothing is written then.
    @discardableResult
    func saveDraft(_ comment: Comment, over shown: String?) throws -> Bool

    /// Turns the stage's drafts into open comments.
    func publish(_ application: ApplicationID, position: Int, pass: Int, at now: Instant) throws

    /// Open comments on a place that the applicant changed become answered.
    func answer(_ application: ApplicationID, places: Set<AnswerPlace>) throws

    /// Writes the applicant's reply where the stored one still reads `shown`; the comment becomes answered.
    ///
    /// - Returns: `false` when there is no such comment to answer, or another reply was written meanwhile.
    func reply(_ reply: Comment.Reply, to id: CommentID, of application: ApplicationID, over shown: String) throws
        -> Bool

    /// Comments of a stage become resolved when it passes the application.
    func resolve(_ application: ApplicationID, position: Int) throws
}
