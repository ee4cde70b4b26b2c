import Foundation
import SQLText
import UseCases

/// I15: what lies beside SQLite's file; PostgreSQL keeps its own folder, and others look after it.
struct LeftoverCheck {
    /// Bytes. The log is written back after 10,000 pages of 4 KB, which is 40 MB; six times as much means that
    /// somebody has been reading the same snapshot for very long, or that writing back fails.
    private static let largestLog: Int64 = 256 * 1024 * 1024

    let connection: any SQLConnection

    func findings() throws -> [CheckFinding] {
        guard connection.dialect.engine == .sqlite,
            let path = try connection.first(
                "SELECT file FROM pragma_database_list WHERE name = 'main'", { $0.text(0) }), !path.isEmpty
        else { return [] }
        var findings: [CheckFinding] = []
        if Self.size(of: "\(path)-journal") > 0 {
            findings.append(
                CheckFinding(.journalLeft, "\(path)-journal", "a rollback journal lies beside a database with a log"))
        }
        let log = Self.size(of: "\(path)-wal")
        if log > Self.largestLog {
            findings.append(CheckFinding(.logTooLarge, "\(path)-wal", "the log has grown to \(log) bytes"))
        }
        return findings
    }

    /// 0 when there is no such file.
    private static func size(of path: String) -> Int64 {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        return (facts?[.size] as? NSNumber)?.int64Value ?? 0
    }
}
