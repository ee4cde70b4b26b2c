/// What another command asks of the running server; one line, words with tabs between them.
enum ControlRequest: Hashable, Sendable {
    /// With the absolute path of a file of receipts.
    case check(receipts: String?)
    case doctor
    case migrationStatus
    /// What the packs of today mean for applications that were begun before.
    case revisions
    /// An absolute path.
    case backup(to: String)
    case link(site: String, login: String)
    case outbox(isReleasing: Bool)

    /// `nil` for every other line.
    init?(_ line: String) {
        let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        switch (words.first, words.count) {
        case ("check", 1): self = .check(receipts: nil)
        case ("check", 2): self = .check(receipts: words[1])
        case ("doctor", 1): self = .doctor
        case ("migration-status", 1): self = .migrationStatus
        case ("revisions", 1): self = .revisions
        case ("backup", 2): self = .backup(to: words[1])
        case ("outbox", 1): self = .outbox(isReleasing: false)
        case ("outbox-release", 1): self = .outbox(isReleasing: true)
        case ("link", 3): self = .link(site: words[1], login: words[2])
        default: return nil
        }
    }

    var line: String {
        switch self {
        case .check(let receipts): receipts.map { "check\t\($0)" } ?? "check"
        case .doctor: "doctor"
        case .migrationStatus: "migration-status"
        case .revisions: "revisions"
        case .backup(let target): "backup\t\(target)"
        case .outbox(let isReleasing): isReleasing ? "outbox-release" : "outbox"
        case .link(let site, let login): "link\t\(site)\t\(login)"
        }
    }
}
