import Domain
import FormEngine
import Programmes
import UseCases
import WorkflowEngine

/// An application that was carried as far as it is by the real actions, with everything that belongs to it.
struct Template: Sendable {
    let application: Application
    let programme: Programme
    let person: Person
    let employer: UnitID
    let sheet: AnswerSheet
    /// The working copy's, then those that only snapshots hold.
    let attachments: [Attachment]
    let removed: Set<AttachmentID>
    /// One for each pass.
    let snapshots: [Snapshot]
    let route: [RouteEntry]
    let events: [ApplicationEvent]
    let comments: [Comment]
    let publicities: [Publicity]

    /// The same answers and files before they were submitted for the first time.
    var asDraft: Template {
        var draft = application
        (draft.state, draft.submittedFrom, draft.pass) = (.draft, nil, 0)
        (draft.submittedAt, draft.snapshot) = (nil, nil)
        (draft.updatedAt, draft.version) = (draft.createdAt, 1)
        return Template(
            application: draft, programme: programme, person: person, employer: employer, sheet: sheet,
            attachments: attachments.filter { !removed.contains($0.id) }, removed: [], snapshots: [], route: [],
            events: Array(events.prefix(1)), comments: [], publicities: [])
    }

    /// The same with other answers.
    func with(_ sheet: AnswerSheet) -> Template {
        Template(
            application: application, programme: programme, person: person, employer: employer, sheet: sheet,
            attachments: attachments, removed: removed, snapshots: snapshots, route: route, events: events,
            comments: comments, publicities: publicities)
    }
}
