import Domain

/// What a backup says of itself, in the file `BACKUP`: lines of `name = value`.
struct BackupLabel: Sendable {
    static let fileName = "BACKUP"
    private static let format = "1"

    let madeAt: String
    let isDemo: Bool
    let sites: [String]

    init(madeAt: Instant, isDemo: Bool, sites: [String]) {
        self.madeAt = CivilZone.china.dateTime(of: madeAt)
        (self.isDemo, self.sites) = (isDemo, sites)
    }

    /// `nil` when the text has another form or is of a later program.
    init?(_ text: String) {
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace || $0 == " " } }
            guard parts.count == 2 else { return nil }
            values[parts[0].filter { $0 != " " }] = String(parts[1].drop { $0 == " " })
        }
        guard values["format"] == Self.format, let madeAt = values["made-at"], let sites = values["sites"] else {
            return nil
        }
        self.madeAt = madeAt
        isDemo = values["kind"] == "demo"
        self.sites = sites.split(separator: " ").map(String.init)
    }

    var text: String {
        """
        format = \(Self.format)
        made-at = \(madeAt)
        kind = \(isDemo ? "demo" : "real")
        sites = \(sites.joined(separator: " "))

        """
    }
}
