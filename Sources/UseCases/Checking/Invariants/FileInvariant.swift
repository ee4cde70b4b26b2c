import Domain

/// I7, the files: every attached file is there and is what its name and size say; no old file belongs to nobody.
struct FileInvariant {
    /// Seconds: the sweep takes what is a day old, comes round every six hours, and is given one more.
    static let unusedAge: Int64 = SweepBlobs.age + 7 * 3600

    private let blobs: any BlobChecking
    /// What was found of each file, so that one that many attach is read once.
    private var states: [String: BlobState] = [:]

    init(_ blobs: any BlobChecking) {
        self.blobs = blobs
    }

    mutating func findings(_ attachments: [Attachment]) async throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        for attachment in attachments {
            let subject = "attachment \(attachment.id) of application \(attachment.application)"
            switch try await state(of: attachment.blob) {
            case .intact(attachment.size): break
            case .intact(let size):
                findings.append(
                    CheckFinding(
                        .fileSizeDiffers, subject, "its file has \(size) bytes, its row says \(attachment.size)"))
            case .missing: findings.append(CheckFinding(.fileMissing, subject, "its file is not there"))
            case .damaged:
                findings.append(CheckFinding(.fileDamaged, subject, "its file is not what was stored under its name"))
            }
        }
        return findings
    }

    private mutating func state(of blob: String) async throws -> BlobState {
        if let known = states[blob] { return known }
        let state = try await blobs.state(of: blob)
        states[blob] = state
        return state
    }

    /// Old files to which nothing refers, of those that were there when the check began.
    ///
    /// - Parameter old: the files older than ``unusedAge``, listed before any record was read.
    func unused(_ old: [String], in storage: any Storage) async throws -> [CheckFinding] {
        let candidates = old.filter { states[$0] == nil }
        var findings: [CheckFinding] = []
        for start in stride(from: 0, to: candidates.count, by: 200) {
            let some = Array(candidates[start..<min(start + 200, candidates.count)])
            let used = try await storage.read { try $0.blobs.referenced(among: some) }
            findings += some.filter { !used.contains($0) }.map { name in
                CheckFinding(.fileUnused, "file \(name)", "nothing refers to it, and it is more than a day old")
            }
        }
        return findings
    }
}
