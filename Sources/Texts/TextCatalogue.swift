/// The wording of every visible text: common defaults, overridden by a site, overridden by a programme.
package struct TextCatalogue: Sendable {
    private var texts: [String: String]

    package init(_ texts: [String: String] = [:]) {
        self.texts = texts
    }

    /// The wording with `{name}` replaced by the argument of that name; a missing key shows itself.
    package func callAsFunction(_ key: some TextKey, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
        text(named: key.rawValue, arguments)
    }

    /// For keys that are composed, such as `state.reviewing`.
    package func text(named name: String, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
        var text = texts[name] ?? name
        for (placeholder, value) in arguments {
            text = text.replacing("{\(placeholder)}", with: value)
        }
        return text
    }

    package func contains(_ name: String) -> Bool {
        texts[name] != nil
    }

    /// This catalogue with `overrides` on top.
    package func overridden(by overrides: [String: String]) -> TextCatalogue {
        TextCatalogue(texts.merging(overrides) { _, new in new })
    }

    package var names: Set<String> { Set(texts.keys) }
}
