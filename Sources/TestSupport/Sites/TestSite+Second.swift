import Keys
import Store
package import UseCases

extension TestSite {
    /// The site as a second process on the same database has it.
    package func second<Result>(_ body: (SiteContext) async throws -> Result) async throws -> Result {
        try await opened.shared { database in
            let storage = DatabaseStorage(database, sealer: sealer)
            return try await body(
                SiteContext(
                    site: context.site, storage: storage, clock: context.clock, ids: context.ids,
                    digests: context.digests))
        }
    }
}

/// Does the same work many times at once.
package func atOnce<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: Result.self) { group in
        for number in 0..<count {
            group.addTask { try await work(number) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
    }
}
