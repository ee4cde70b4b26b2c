/// Removes uploaded files to which nothing refers: of forms that were refused, or never saved.
package struct SweepBlobs: PeriodicJob {
    package let name = JobName.unreferencedFiles
    package let interval: Int64 = 6 * 3600

    /// Seconds: a day. A file is stored before the row that refers to it, within one request.
    package static let age: Int64 = 24 * 3600
    /// How many files are asked about at once.
    private static let portion = 200

    private let context: SiteContext
    private let blobs: any BlobSweeping

    package init(_ context: SiteContext, blobs: any BlobSweeping) {
        (self.context, self.blobs) = (context, blobs)
    }

    package func run(_ turn: JobTurn) async throws -> Int {
        let names = try await blobs.names(olderThan: Self.age)
        var count = 0
        for start in stride(from: 0, to: names.count, by: Self.portion) {
            guard try await turn.renew() else { break }
            let portion = Array(names[start..<min(start + Self.portion, names.count)])
            let kept = try await referenced(portion)
            for name in portion where !kept.contains(name) {
                let isRemoved = try await blobs.remove(name, olderThan: Self.age) { name in
                    try await !referenced([name]).isEmpty
                }
                count += isRemoved ? 1 : 0
            }
        }
        return count
    }

    private func referenced(_ names: [String]) async throws -> Set<String> {
        try await context.storage.read { try $0.blobs.referenced(among: names) }
    }
}
