import Domain

/// I1: every event that was acknowledged is there with its hash; in one of several sites, since a receipt names none.
package struct ReceiptCheck: Sendable {
    private static let pageSize = 500

    private let storages: [any Storage]

    package init(_ contexts: [SiteContext]) {
        storages = contexts.map(\.storage)
    }

    package func callAsFunction(_ receipts: [EventReceipt]) async throws -> CheckReport {
        var report = CheckReport()
        for start in stride(from: 0, to: receipts.count, by: Self.pageSize) {
            let some = Array(receipts[start..<min(start + Self.pageSize, receipts.count)])
            report.add(try await findings(some))
        }
        return report
    }

    private func findings(_ receipts: [EventReceipt]) async throws -> [CheckFinding] {
        var known: [ApplicationID: [Int: String]] = [:]
        let applications = Set(receipts.map(\.application))
        for storage in storages {
            let found = try await storage.read { store in
                try applications.compactMap { id in try store.checks.eventHashes(of: id).map { (id, $0) } }
            }
            for (id, hashes) in found { known[id] = hashes }
        }
        return receipts.compactMap { Self.finding($0, known[$0.application]) }
    }

    private static func finding(_ receipt: EventReceipt, _ hashes: [Int: String]?) -> CheckFinding? {
        let subject = "application \(receipt.application), event \(receipt.ordinal)"
        guard let hashes else {
            return CheckFinding(.receiptMissing, subject, "it was acknowledged, and there is no such application")
        }
        guard let hash = hashes[receipt.ordinal] else {
            return CheckFinding(.receiptMissing, subject, "it was acknowledged, and is not there")
        }
        guard hash != receipt.hash else { return nil }
        return CheckFinding(.receiptDiffers, subject, "it has another hash than the one that was acknowledged")
    }
}
