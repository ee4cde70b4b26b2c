import Domain
import Keys
import Logging
import Web

/// Turns what was written into ``Settings``, noting every mistake on the way.
struct SettingsReader {
    private let given: GivenSettings
    private var problems: [SettingsProblem]

    /// - Throws: ``SettingsRefused`` with all mistakes at once.
    static func read(_ given: GivenSettings) throws(SettingsRefused) -> Settings {
        var reader = SettingsReader(given: given, problems: given.problems)
        let settings = reader.settings()
        guard reader.problems.isEmpty else { throw SettingsRefused(problems: reader.problems) }
        return settings
    }

    private mutating func settings() -> Settings {
        let isBehindTLSProxy = flag(.behindTLSProxy)
        return Settings(
            data: path(.data, "data"), keys: path(.keys, "keys/bole.keys"), packs: path(.packs, "SitePacks"),
            sites: sites(), databases: databases(),
            doors: [
                .public: door(.publicHost, .publicPort, .publicURL, 8080, isBehindTLSProxy),
                .intranet: door(.intranetHost, .intranetPort, .intranetURL, 8081, isBehindTLSProxy),
            ],
            isBehindTLSProxy: isBehindTLSProxy,
            smallestFreeSpace: Int64(number(.smallestFreeSpace, 1024, in: 0...1_000_000_000)) * 1_000_000,
            drain: .seconds(number(.drainSeconds, 20, in: 0...20)), logLevel: logLevel(),
            python: path(.python, ".venv/bin/python"), gateway: gateway())
    }

    private mutating func note(_ name: SettingName, _ sentence: String) {
        let place = given.entries[name]?.place ?? name.rawValue
        problems.append(SettingsProblem(place, sentence))
    }

    private mutating func gateway() -> Settings.Gateway {
        Settings.Gateway(
            url: address(.lookUpURL, false), token: given.entries[.lookUpToken].map { Secret($0.text) },
            seconds: number(.lookUpSeconds, 5, in: 1...20))
    }

    private mutating func path(_ name: SettingName, _ usual: String) -> String {
        guard let text = given.entries[name]?.text else { return usual }
        if text.isEmpty || text.contains("\0") { note(name, "a path is missing") }
        return text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// Several names stand with commas between them.
    private mutating func sites() -> Set<String> {
        let names = (given.entries[.sites]?.text ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
        return Set(names)
    }

    /// The address is not quoted, since it may hold the password.
    private mutating func databases() -> Databases {
        let connections = number(.databaseConnections, 6, in: 1...64)
        guard let text = given.entries[.database]?.text else {
            if given.entries[.databasePassword] != nil { note(.databasePassword, "`database` is missing") }
            return .files
        }
        let password = given.entries[.databasePassword].map { Secret($0.text) }
        guard let address = DatabaseAddress(Secret(text), password: password, connections: connections) else {
            note(.database, "this is no address of the form postgresql://user@host:port/database")
            return .files
        }
        return .server(address)
    }

    private mutating func flag(_ name: SettingName) -> Bool {
        switch given.entries[name]?.text {
        case nil, "no": return false
        case "yes": return true
        case .some:
            note(name, "say `yes` or `no`")
            return false
        }
    }

    private mutating func number(_ name: SettingName, _ usual: Int, in range: ClosedRange<Int>) -> Int {
        guard let text = given.entries[name]?.text else { return usual }
        guard let number = Int(text), range.contains(number) else {
            note(name, "`\(text)` is no whole number from \(range.lowerBound) to \(range.upperBound)")
            return usual
        }
        return number
    }

    private mutating func logLevel() -> Logger.Level {
        guard let text = given.entries[.logLevel]?.text else { return .notice }
        guard let level = Logger.Level(rawValue: text) else {
            let all = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            note(.logLevel, "`\(text)` is none of \(all)")
            return .notice
        }
        return level
    }

    private mutating func door(
        _ host: SettingName, _ port: SettingName, _ url: SettingName, _ usualPort: Int, _ isBehindTLSProxy: Bool
    ) -> Settings.Door {
        let door = Settings.Door(
            host: given.entries[host]?.text ?? "127.0.0.1", port: number(port, usualPort, in: 0...65535),
            url: address(url, isBehindTLSProxy))
        if door.host.isEmpty { note(host, "an address is missing") }
        let settings = ListenerSettings(host: door.host, port: door.port)
        if !door.host.isEmpty, !settings.isLoopback, !isBehindTLSProxy {
            note(
                host,
                """
                \(door.host) can be reached from other machines, where passwords would travel in the clear: \
                put a TLS proxy before it and set `behind-tls-proxy = yes`
                """)
        }
        return door
    }

    private mutating func address(_ name: SettingName, _ isBehindTLSProxy: Bool) -> BaseURL? {
        guard let text = given.entries[name]?.text else {
            if isBehindTLSProxy { note(name, "needed behind a TLS proxy: the address that browsers type, https://…") }
            return nil
        }
        guard let url = BaseURL(text) else {
            note(name, "`\(text)` is no address of the form https://host or https://host:port")
            return nil
        }
        if isBehindTLSProxy, !url.isSecure { note(name, "behind a TLS proxy the address begins with https://") }
        return url
    }
}
