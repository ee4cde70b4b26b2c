/// Every setting there is, under its name in the settings file.
///
/// The same name in capitals with `BOLE_` before it is read from the environment, and with `--` from the arguments.
enum SettingName: String, CaseIterable, Sendable {
    case data
    case keys
    case packs
    case sites = "site"
    case database
    case databasePassword = "database-password"
    case databaseConnections = "database-connections"
    case publicHost = "public-host"
    case publicPort = "public-port"
    case publicURL = "public-url"
    case intranetHost = "intranet-host"
    case intranetPort = "intranet-port"
    case intranetURL = "intranet-url"
    case behindTLSProxy = "behind-tls-proxy"
    case smallestFreeSpace = "smallest-free-megabytes"
    case lookUpURL = "look-up-url"
    case lookUpToken = "look-up-token"
    case lookUpSeconds = "look-up-seconds"
    case drainSeconds = "drain-seconds"
    case logLevel = "log-level"
    case python

    /// E.g. `BOLE_PUBLIC_PORT`.
    var variable: String {
        Self.variablePrefix + rawValue.uppercased().replacing("-", with: "_")
    }

    /// What the environment's names of settings begin with.
    static let variablePrefix = "BOLE_"
    /// The variable that names the settings file.
    static let fileVariable = "BOLE_SETTINGS"
    /// Variables of the demo and of the project's own scripts, which set nothing here.
    static let passedOver: Set<String> = [
        fileVariable, "BOLE_DEMO_FAST_HASH", "BOLE_BUILT", "BOLE_BINARY", "BOLE_CHROMIUM", "BOLE_RECORD_SNAPSHOTS",
    ]
}
