import Domain
import UseCases

/// Whether messages were given up that somebody should have got.
enum MessageInterlocks {
    static func parked(_ site: SiteID, in storage: any Storage) async throws -> Interlock {
        let name = "\(site) messages"
        let parked = try await storage.read { try $0.outbox.parked() }
        guard !parked.isEmpty else { return .holds(name, "None was given up.") }
        return .warns(
            name, "Messages are parked: \(parked.map(line).joined(separator: "; ")).",
            mend: "Remove the cause, then run `bole outbox --release`.")
    }

    /// How many for which reason, and since when.
    static func line(_ group: ParkedMessages) -> String {
        "\(group.count) since \(CivilZone.china.dateTime(of: group.oldest)), because \(group.reason)"
    }
}
