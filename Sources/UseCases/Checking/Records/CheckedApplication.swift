import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// One application's record with everything that it is held against.
struct CheckedApplication: Sendable {
    let record: ApplicationRecord
    /// `nil` when the site pack has it no more.
    let programme: Programme?
    /// When the batch takes applications; `nil` when there is no such batch.
    let window: SubmissionWindow?
    let actors: [AccountID: ActorRecord]
    let digests: Digests
    private let sections: [SectionID: StoredAnswers]
    private let submissions: [Int64: StoredAnswers]

    init(
        _ record: ApplicationRecord, programme: Programme?, window: SubmissionWindow?,
        actors: [AccountID: ActorRecord], sealing: AnswerSealing, digests: Digests
    ) {
        (self.record, self.programme, self.window, self.actors) = (record, programme, window, actors)
        self.digests = digests
        let opened = record.sections.map {
            ($0.section, StoredAnswers(section: $0.section, answers: $0.answers, sealing))
        }
        sections = Dictionary(opened, uniquingKeysWith: { first, _ in first })
        let frozen = record.snapshots.map { ($0.id, StoredAnswers(content: $0.content, sealing)) }
        submissions = Dictionary(frozen, uniquingKeysWith: { first, _ in first })
    }

    var application: Application { record.application }
    var events: [ApplicationEvent] { record.events }

    /// The programme where it is the one under which the application was written; an older form or workflow is not
    /// at hand any more, and the present one must not judge by rules that came later.
    var sameRevision: Programme? {
        programme.flatMap { $0.revision == application.revision ? $0 : nil }
    }

    /// The opened answers of a section of the working copy.
    func answers(_ section: SectionRecord) -> StoredAnswers {
        sections[section.section] ?? .unreadable
    }

    /// The opened answers of a submission.
    func answers(_ snapshot: SnapshotRecord) -> StoredAnswers {
        submissions[snapshot.id] ?? .unreadable
    }

    func finding(_ problem: CheckProblem, _ sentence: String) -> CheckFinding {
        CheckFinding(problem, record.subject, sentence)
    }

    func finding(_ problem: CheckProblem, at event: ApplicationEvent, _ sentence: String) -> CheckFinding {
        CheckFinding(problem, "\(record.subject), event \(event.ordinal)", sentence)
    }
}
