import SQLText
import UseCases

/// How the engine means to run the statements of an action.
struct Plan {
    /// The steps that read a growing table from one end to the other.
    let wholeTables: [String]

    private static let growing = [
        "applications", "application_sections", "route_steps", "events", "comments", "attachments", "snapshots",
        "work_items", "persons", "accounts",
    ]

    /// Records the action's statements and asks for their plans.
    static func of(
        _ site: BenchSite, in folder: BenchFolder, _ action: @Sendable (SiteContext) async throws -> Void
    ) async throws -> Plan {
        let recording = Recording(site.database)
        try await action(folder.context(site, on: recording))
        let statements = recording.takeStatements().map(\.sql)
        let steps = try await site.database.read { connection in
            try statements.flatMap { sql in
                let isSQLite = connection.dialect.engine == .sqlite
                return try connection.rows(
                    isSQLite ? "EXPLAIN QUERY PLAN \(fragment: sql)" : "EXPLAIN \(fragment: sql)"
                ) { $0.text(isSQLite ? 3 : 0) }
            }
        }
        return Plan(wholeTables: steps.filter(isWhole))
    }

    /// SQLite names tables by their alias, so any scan counts there that uses no index, is not of batches or units, and is
    /// not of the rows (`k`) that a count has limited.
    private static func isWhole(_ step: String) -> Bool {
        if step.hasPrefix("SCAN ") {
            let words = step.split(separator: " ")
            let isSmall = words.count > 1 && ["b", "u", "k", "CONSTANT"].contains(words[1])
            return !isSmall && !step.contains("INDEX")
        }
        return growing.contains { step.contains("Seq Scan on \($0) ") }
    }
}
