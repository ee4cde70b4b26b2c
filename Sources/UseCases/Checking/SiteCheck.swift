import Domain
import FormEngine
import Programmes

/// Proves that a site's records agree with each other, one ``Invariant`` after the other (`bole check`).
///
/// Reads in pages, each in a transaction of its own, so that a server that is running is not held up. What cannot be
/// read is a finding, and the check goes on with the next.
package struct SiteCheck: Sendable {
    private let context: SiteContext
    private let blobs: any BlobChecking

    package init(_ context: SiteContext, blobs: any BlobChecking) {
        (self.context, self.blobs) = (context, blobs)
    }

    /// - Throws: ``StorageUnavailable`` when the database cannot be asked at present.
    package func callAsFunction() async throws -> CheckReport {
        var report = CheckReport()
        // First: listing the others clears up what nobody writes any more.
        report.add(try await LeftoverInvariant(blobs: blobs).findings())
        // Before the records: what comes in later is then no file that nothing refers to.
        let old = try await blobs.names(olderThan: FileInvariant.unusedAge)
        try await tables(&report)
        try await PersonInvariant(storage: context.storage)(&report)
        var files = FileInvariant(blobs)
        try await ApplicationsCheck(context)(&report, &files)
        report.add(try await files.unused(old, in: context.storage))
        return report
    }

    private func tables(_ report: inout CheckReport) async throws {
        let now = context.clock.now()
        for check in TableCheck.allCases {
            report.add(
                try await Self.damage("the check of \(check.rawValue)") {
                    try await context.storage.read { try $0.checks.findings(of: check, at: now) }
                })
        }
    }

    /// What `body` finds, or that it could not be done because the database is damaged.
    static func damage(
        _ subject: String, _ body: () async throws -> [CheckFinding]
    ) async throws -> [CheckFinding] {
        do {
            return try await body()
        } catch let error as StorageUnavailable {
            throw error
        } catch let error as CancellationError {
            throw error
        } catch {
            return [CheckFinding(.databaseDamaged, subject, "could not be done: \(error)")]
        }
    }
}
