package import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// Proves that a site's records agree with each other: chains, states, snapshots, attachments (`bole check`).
package struct SiteCheck: Sendable {
    /// One thing that does not agree.
    package enum Finding: Hashable, Sendable {
        case chain(ApplicationID, ChainCheck.Problem)
        /// The row's state is not the one that its last event led to.
        case state(ApplicationID, row: String, event: String)
        /// The last snapshot cannot be read, or its digest is not the one that its content gives.
        case snapshot(ApplicationID)
        case snapshotMissing(ApplicationID)
        case programmeMissing(ApplicationID)
        case attachment(AttachmentID, name: String)
    }

    /// What was looked at, and what was found.
    package struct Report: Sendable {
        package var applications = 0
        package var events = 0
        package var attachments = 0
        package var findings: [Finding] = []
    }

    private let context: SiteContext
    private let blobs: any BlobChecking

    package init(_ context: SiteContext, blobs: any BlobChecking) {
        (self.context, self.blobs) = (context, blobs)
    }

    package func callAsFunction() async throws -> Report {
        var report = Report()
        var known: [String: Bool] = [:]
        for id in try await context.storage.read({ try $0.applications.allIDs() }) {
            let (part, files) = try await context.storage.read { [context] store in
                try Self.application(id, context, store)
            }
            report.applications += 1
            report.events += part.events
            report.findings += part.findings
            for file in files {
                report.attachments += 1
                if known[file.blob] == nil { known[file.blob] = try await blobs.isIntact(file.blob) }
                if known[file.blob] == false { report.findings.append(.attachment(file.id, name: file.name)) }
            }
        }
        return report
    }

    private static func application(
        _ id: ApplicationID, _ context: SiteContext, _ store: any StoreTransaction
    ) throws -> (Report, [Attachment]) {
        var report = Report()
        guard let application = try store.applications.find(id) else { return (report, []) }
        let events = try store.events.list(of: id)
        report.events = events.count
        report.findings = ChainCheck.verify(events, head: application.chain, hash: context.digests.chain)
            .map { .chain(id, $0) }
        if let last = events.last, last.to != application.state {
            report.findings.append(.state(id, row: application.state.spelling, event: last.to.spelling))
        }
        guard let programme = context.site.programme(application.programme, in: application.revision) else {
            report.findings.append(.programmeMissing(id))
            return (report, [])
        }
        var files = try store.attachments.list(of: id)
        if let number = application.snapshot {
            do {
                guard let snapshot = try store.snapshots.find(number, form: programme.form) else {
                    report.findings.append(.snapshotMissing(id))
                    return (report, files)
                }
                let form =
                    context.site.programme(programme.id, in: snapshot.revision ?? application.revision) ?? programme
                report.findings += compare(snapshot, events, form, context)
                files += snapshot.attachments.filter { !files.map(\.id).contains($0.id) }
            } catch is UnreadableAnswers {
                report.findings.append(.snapshot(id))
            }
        }
        return (report, files)
    }

    private static func compare(
        _ snapshot: Snapshot, _ events: [ApplicationEvent], _ programme: Programme, _ context: SiteContext
    ) -> [Finding] {
        let canonical = SnapshotText.canonical(programme.form, snapshot.sheet, snapshot.attachments)
        let submitted = events.last { $0.kind == EventKind.submit.rawValue }?.snapshotDigest
        let isRight = context.digests.snapshot(canonical) == snapshot.digest && submitted == snapshot.digest
        return isRight ? [] : [.snapshot(snapshot.application)]
    }
}
