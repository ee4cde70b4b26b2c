package import UseCases

/// A storage whose readers act on what was read before a race, as if nobody had looked again; with or without the
/// conditions that guard against it. What a race comes to without them is the proof that the race is one.
package struct CarelessStorage: Storage {
    private let base: any Storage
    private let memory = FormerReads()
    private let keepsConditions: Bool

    package init(_ base: any Storage, keepsConditions: Bool) {
        (self.base, self.keepsConditions) = (base, keepsConditions)
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
    ) async throws -> Result {
        let (memory, keeps) = (memory, keepsConditions)
        return try await base.read { try body(CarelessTransaction(base: $0, memory: memory, keepsConditions: keeps)) }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
    ) async throws -> Result {
        let (memory, keeps) = (memory, keepsConditions)
        return try await base.write { try body(CarelessTransaction(base: $0, memory: memory, keepsConditions: keeps)) }
    }
}

extension TestSite {
    /// The same site as clients see it who do not look again.
    package func careless(keepsConditions: Bool) -> SiteContext {
        SiteContext(
            site: context.site, storage: CarelessStorage(storage, keepsConditions: keepsConditions),
            clock: context.clock, ids: context.ids, digests: context.digests)
    }
}
