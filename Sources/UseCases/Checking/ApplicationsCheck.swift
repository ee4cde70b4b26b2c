import Domain
import FormEngine
import Programmes

/// Goes through all applications of a site, page by page.
struct ApplicationsCheck: Sendable {
    private static let pageSize = 250
    /// Access is compared for every application of so many pages.
    private static let comparedPages = 40

    private let context: SiteContext

    init(_ context: SiteContext) {
        self.context = context
    }

    func callAsFunction(_ report: inout CheckReport, _ files: inout FileInvariant) async throws {
        let (ids, sealing) = try await context.storage.read { store in
            (try store.applications.allIDs(), store.checks.sealing)
        }
        let lists = try await ListInvariant(context)
        let portions = stride(from: 0, to: ids.count, by: Self.pageSize).map { start in
            Array(ids[start..<min(start + Self.pageSize, ids.count)])
        }
        var next = try await page(portions.first ?? [], lists)
        for number in portions.indices {
            let page = next
            // The next page is read while this one is judged.
            let coming = portions.dropFirst(number + 1).first ?? []
            async let later = self.page(coming, number < Self.comparedPages ? lists : nil)
            try await judge(page, sealing, &report, &files)
            next = try await later
        }
        report.add(try await lists.findings())
    }

    // MARK: Reading

    /// When a page cannot be read as a whole, each of its applications is tried alone.
    private func page(_ ids: [ApplicationID], _ lists: ListInvariant?) async throws -> RecordPage {
        guard let first = ids.first, let last = ids.last else { return RecordPage() }
        var page = RecordPage()
        let findings = try await SiteCheck.damage("application \(first)") {
            page = try await context.storage.read { store in
                var page = try store.checks.records(from: first, through: last)
                page.findings += try lists?.findings(page, store) ?? []
                return page
            }
            return []
        }
        guard !findings.isEmpty, ids.count > 1 else {
            page.findings += findings
            return page
        }
        for id in ids { page.merge(try await self.page([id], lists)) }
        return page
    }

    // MARK: Judging

    private func judge(
        _ page: RecordPage, _ sealing: AnswerSealing, _ report: inout CheckReport, _ files: inout FileInvariant
    ) async throws {
        report.add(page.findings)
        for record in page.records {
            let checked = CheckedApplication(
                record,
                programme: context.site.programme(record.application.programme, in: record.application.revision),
                window: page.windows[record.application.batch], actors: page.actors, sealing: sealing,
                digests: context.digests)
            report.applications += 1
            report.events += record.events.count
            report.attachments += record.attachments.count
            report.ofOlderRevisions += checked.programme != nil && checked.sameRevision == nil ? 1 : 0
            report.add(findings(checked))
            report.add(try await files.findings(record.attachments))
        }
    }

    /// Everything that the rows of one application prove alone.
    private func findings(_ checked: CheckedApplication) -> [CheckFinding] {
        ChainInvariant.findings(checked) + ReplayInvariant.findings(checked) + StepInvariant.findings(checked)
            + SubmissionInvariant.findings(checked) + WindowInvariant.findings(checked)
            + ActorInvariant.findings(checked) + QuotaInvariant.findings(checked) + SealingInvariant.findings(checked)
            + PublicityInvariant.findings(checked) + ReminderInvariant.findings(checked, zone: context.site.zone)
    }
}
