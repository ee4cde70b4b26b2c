package import Domain

/// Every row of one application, read in one transaction for a check.
package struct ApplicationRecord: Sendable {
    package let application: Application
    /// The stored text of the columns that lists show.
    package let listed: String
    /// The keyed hash of the applicant's identity number; `nil` when a unit applies.
    package let identity: String?
    package var events: [ApplicationEvent] = []
    package var route: [RouteEntry] = []
    /// Those of the working copy and removed ones.
    package var attachments: [Attachment] = []
    package var snapshots: [SnapshotRecord] = []
    package var sections: [SectionRecord] = []
    package var workItems: [WorkItem] = []
    /// The unit of whose quota it holds a place, one entry for each place.
    package var quotaPlaces: [UnitID] = []
    /// Longer time for handing in that its unit was granted.
    package var extensions: [GrantedTime] = []
    package var standings: [UnitStanding] = []
    package var publications: Set<CommentPublication> = []
    package var reminders: [Reminder] = []
    package var publicities: [Publicity] = []
    package var objections: [Objection] = []

    package init(_ application: Application, listed: String, identity: String?) {
        (self.application, self.listed, self.identity) = (application, listed, identity)
    }

    var id: ApplicationID { application.id }
    var subject: String { "application \(application.id)" }
}
