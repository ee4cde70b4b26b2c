import Texts

/// Texts as files give them: a flat mapping from key to wording.
struct TextsReader {
    let folder: PackFolder

    /// All of `_common/texts/`, one file for each area; a key stands in one of them.
    func common() -> [String: String] {
        var texts: [String: String] = [:]
        for name in folder.names(in: "_common/texts") where name.hasSuffix(".yaml") {
            guard let mapping = folder.mapping("_common/texts/\(name)") else { continue }
            for (key, node) in mapping.all {
                if texts[key] != nil { node.report("the key \"\(key)\" stands in another file of texts too") }
                if let text = node.text() { texts[key] = text }
            }
        }
        return texts
    }

    /// Overrides: each may use the placeholders that the default has, and no others.
    func overrides(_ mapping: Mapping, of defaults: TextCatalogue) -> [String: String] {
        var texts: [String: String] = [:]
        for (key, node) in mapping.all {
            guard let text = node.text() else { continue }
            texts[key] = text
            guard defaults.contains(key) else { continue }
            let known = Self.placeholders(defaults.text(named: key))
            for stranger in Self.placeholders(text).subtracting(known).sorted() {
                let expected = known.isEmpty ? "none" : known.sorted().map { "{\($0)}" }.joined(separator: ", ")
                node.report("unknown placeholder {\(stranger)}; expected \(expected)")
            }
        }
        return texts
    }

    /// The names in braces.
    static func placeholders(_ text: String) -> Set<String> {
        var names: Set<String> = []
        for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: "}") else { continue }
            names.insert(String(part[..<end]))
        }
        return names
    }
}
