/// One mistake in the settings, with its place.
struct SettingsProblem: Hashable, Sendable, CustomStringConvertible {
    private let place: String
    private let sentence: String

    init(_ place: String, _ sentence: String) {
        (self.place, self.sentence) = (place, sentence)
    }

    var description: String { "\(place): \(sentence)" }
}

/// The settings cannot be used; every mistake is named.
struct SettingsRefused: Error, CustomStringConvertible {
    let problems: [SettingsProblem]

    var description: String {
        "the settings are wrong, nothing was started:\n" + problems.map { "  \($0)" }.joined(separator: "\n")
    }
}
