/// Values as they were written, with the place of each, before anybody has looked at them.
struct GivenSettings: Sendable {
    struct Entry: Sendable {
        let text: String
        /// E.g. `bole.conf:7`, `BOLE_DATA` or `--data`.
        let place: String
    }

    private(set) var entries: [SettingName: Entry] = [:]
    private(set) var problems: [SettingsProblem] = []

    /// Reads the file, then the environment, then the arguments; what comes later goes before.
    ///
    /// - Parameter file: its name for messages and its text; `nil` when no file was asked for.
    init(
        file: (name: String, text: String)?, environment: [String: String], arguments: [SettingName: String]
    ) {
        if let file { read(file.text, of: file.name) }
        read(environment)
        for (name, text) in arguments { entries[name] = Entry(text: text, place: "--\(name.rawValue)") }
    }

    /// Lines of `name = value`; empty lines and lines that begin with `#` are passed over.
    private mutating func read(_ text: String, of file: String) {
        var seen: Set<SettingName> = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = Self.trimmed(line)
            guard !words.isEmpty, !words.hasPrefix("#") else { continue }
            let place = "\(file):\(index + 1)"
            guard let sign = words.firstIndex(of: "=") else {
                problems.append(SettingsProblem(place, "this is no line of the form `name = value`"))
                continue
            }
            let (name, value) = (Self.trimmed(words[..<sign]), Self.trimmed(words[words.index(after: sign)...]))
            guard let setting = SettingName(rawValue: name) else {
                problems.append(SettingsProblem(place, "there is no setting `\(name)`"))
                continue
            }
            if !seen.insert(setting).inserted {
                problems.append(SettingsProblem(place, "`\(name)` was set further up"))
            }
            entries[setting] = Entry(text: value, place: place)
        }
    }

    private mutating func read(_ environment: [String: String]) {
        let byVariable = Dictionary(uniqueKeysWithValues: SettingName.allCases.map { ($0.variable, $0) })
        for (variable, text) in environment.sorted(by: { $0.key < $1.key })
        where variable.hasPrefix(SettingName.variablePrefix) && !SettingName.passedOver.contains(variable) {
            if let name = byVariable[variable] {
                entries[name] = Entry(text: text, place: variable)
            } else {
                problems.append(SettingsProblem(variable, "there is no setting of this name"))
            }
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(String(text.drop(while: \.isWhitespace).reversed()).drop(while: \.isWhitespace).reversed())
    }
}
