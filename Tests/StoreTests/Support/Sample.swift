import Domain
import FormEngine
import TestSupport
import UseCases
import WorkflowEngine

/// Rows for tests of single queries.
enum Sample {
    static func application(
        _ id: ApplicationID = "app-1", person: PersonID? = TestPerson.li.id, unit: UnitID? = nil,
        programme: SmallProgramme = .leader, state: ApplicationState = .draft, number: String? = nil,
        isExclusive: Bool = true, at: Instant = SmallSite.now
    ) -> Application {
        Application(
            id: id, number: number ?? "no-\(id)", programme: programme.id, revision: programme.revision,
            batch: programme.batchID, applicant: Applicant(person: person, unit: unit, name: "Name of \(id)"),
            employer: TestUnit.factory.id, employerName: TestUnit.factory.name, state: state, submittedFrom: nil,
            pass: 0, version: 1, createdAt: at, updatedAt: at, submittedAt: nil, snapshot: nil, chain: .empty,
            isExclusive: isExclusive)
    }

    static func comment(
        _ id: CommentID, _ text: String, at place: AnswerPlace, position: Int = 0, state: Comment.State = .draft
    ) -> Comment {
        Comment(
            id: id, application: "app-1", pass: 1, position: position, place: place, text: text, state: state,
            account: TestUnit.factory.account.id, actorName: "Clerk", unit: TestUnit.factory.id,
            unitName: TestUnit.factory.name, contactPhone: "1", at: SmallSite.now)
    }

    static func attachment(
        _ id: AttachmentID, _ name: String, position: Int = 1, record: RecordID? = nil
    ) -> Attachment {
        let place = AnswerPlace(section: record == nil ? "basic" : "papers", record: record, field: "proof")
        return Attachment(
            id: id, application: "app-1", place: place, name: name, blob: "blob-\(id)", kind: .pdf, size: 9,
            position: position, addedAt: SmallSite.now)
    }

    static func binding(_ id: BindingID, _ person: TestPerson, _ unit: TestUnit) -> Binding {
        Binding(
            id: id, person: person.id, personName: person.name, unit: unit.id, unitName: unit.name, state: .pending,
            statement: "I work there.", requestedAt: SmallSite.now, decidedAt: nil, reason: "")
    }
}
