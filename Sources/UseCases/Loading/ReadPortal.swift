import Domain
package import Programmes

/// The portal of a site (首页): what may be applied for now.
package struct ReadPortal: Sendable {
    package struct OpenBatch: Sendable {
        package let batch: Batch
        package let programme: Programme
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// Published batches that are open or will open, those that close first at the top.
    package func callAsFunction() async throws -> [OpenBatch] {
        let now = context.clock.now()
        let batches = try await context.storage.read { try $0.batches.list() }
        return batches.filter { $0.publishedAt <= now && now < $0.closesAt }.sorted { $0.closesAt < $1.closesAt }
            .compactMap { batch in
                context.site.programme(batch.programme).map { OpenBatch(batch: batch, programme: $0) }
            }
    }
}
