import SQLText

/// The failure of `work`, `nil` when it succeeds or fails otherwise.
func failure<T>(of work: @Sendable () async throws -> T) async -> SQLFailure? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error as? SQLFailure
    }
}

/// How each of many jobs that run at the same time failed, `nil` for those that did not.
func failures<T>(
    of jobs: ClosedRange<Int>, _ work: @escaping @Sendable (Int) async throws -> T
) async -> [SQLFailure.Kind?] {
    await withTaskGroup(of: SQLFailure.Kind?.self) { group in
        for job in jobs {
            group.addTask {
                let found = await failure(of: { try await work(job) })
                return found?.kind
            }
        }
        return await group.reduce(into: []) { $0.append($1) }
    }
}
