import Keys
import SQLText
import Store

/// A value in each database that only the right key file opens, so that a wrong one is noticed at the start.
enum KeyCanary {
    private static let setting = "key-canary"
    private static let context = "settings.key-canary"

    enum Verdict: Sendable {
        case opens
        case doesNotOpen
        case missing
    }

    /// Stores the canary where there is none.
    static func place(in database: any Database, sealer: Sealer) async throws {
        guard try await SiteDatabase.setting(setting, in: database) == nil else { return }
        let sealed = try sealer.seal(song(sealer), context: context)
        try await SiteDatabase.set(setting, to: sealed.text, in: database)
    }

    static func verdict(in database: any Database, sealer: Sealer) async throws -> Verdict {
        guard let text = try await SiteDatabase.setting(setting, in: database) else { return .missing }
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
