package import Keys
package import SQLText

/// A value in each database that only the right key file opens, so that a wrong one is noticed at the start.
package enum KeyCanary {
    private static let setting = "key-canary"
    private static let context = "settings.key-canary"

    package enum Verdict: Sendable {
        case opens
        case doesNotOpen
        case missing
    }

    /// Stores the canary where there is none.
    package static func place(in database: any Database, sealer: Sealer) async throws {
        guard try await SiteDatabase.setting(setting, in: database) == nil else { return }
        let sealed = try sealer.seal(song(sealer), context: context)
        _ = try await SiteDatabase.settle(setting, as: sealed.text, in: database)
    }

    package static func verdict(in database: any Database, sealer: Sealer) async throws -> Verdict {
        try await database.read { try verdict(in: $0, sealer: sealer) }
    }

    static func verdict(in connection: any SQLConnection, sealer: Sealer) throws -> Verdict {
        let found = try connection.first("SELECT value FROM settings WHERE name = \(setting)") { $0.text(0) }
        guard let text = found else { return .missing }
        guard let sealed = Sealed(text), let song = try? sealer.openText(sealed, context: context) else {
            return .doesNotOpen
        }
        return song == self.song(sealer) ? .opens : .doesNotOpen
    }

    /// Depends on the first key of the file, while sealing depends on the last: so both are proven.
    private static func song(_ sealer: Sealer) -> String {
        sealer.digest("canary", context: "canary")
    }
}
