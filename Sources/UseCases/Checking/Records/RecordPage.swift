package import Domain
package import WorkflowEngine

/// The records of some applications in the order of their ids, with what they refer to.
package struct RecordPage: Sendable {
    package var records: [ApplicationRecord] = []
    package var actors: [AccountID: ActorRecord] = [:]
    package var windows: [BatchID: SubmissionWindow] = [:]
    /// Rows that could not be read.
    package var findings: [CheckFinding] = []

    package init() {}

    mutating func merge(_ other: RecordPage) {
        records += other.records
        actors.merge(other.actors) { first, _ in first }
        windows.merge(other.windows) { first, _ in first }
        findings += other.findings
    }
}
