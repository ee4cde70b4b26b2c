/// I15, the folders of files: nothing half-written is older than a day.
struct LeftoverInvariant {
    private static let age: Int64 = 24 * 3600

    let blobs: any BlobChecking

    func findings() async throws -> [CheckFinding] {
        try await blobs.unfinished(olderThan: Self.age).map { name in
            CheckFinding(.temporaryLeft, "temporary file \(name)", "it was left behind more than a day ago")
        }
    }
}
