import Foundation

/// A form of a page, with everything that a browser would send when nothing is typed.
struct WebForm {
    /// A button that can be pressed.
    struct Button {
        let name: String?
        let value: String
        let action: String?

        init(_ attributes: [String: String]) {
            (name, value) = (attributes["name"], attributes["value"] ?? "")
            action = attributes["formaction"]
        }
    }

    let id: String?

    var action: String
    let isMultipart: Bool
    var fields: [(name: String, value: String)] = []
    private(set) var buttons: [Button] = []
    /// The names of its file controls.
    private(set) var fileNames: [String] = []

    /// The sent value of a control; `nil` when it would not be sent.
    func value(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// Types over, chooses or ticks; no values leave the control out.
    mutating func set(_ name: String, _ values: [String]) {
        fields.removeAll { $0.name == name }
        fields += values.map { (name, $0) }
    }

    /// What pressing the button whose value is `value` adds.
    func pressed(_ value: String?) -> [(name: String, value: String)] {
        guard let value else { return [] }
        return buttons.filter { $0.value == value }.prefix(1).compactMap { button in
            button.name.map { ($0, button.value) }
        }
    }

    static func all(in html: String) -> [WebForm] {
        html.components(separatedBy: "<form ").dropFirst().compactMap { piece in
            var form = WebForm(String(piece.components(separatedBy: "</form>").first ?? ""))
            if let id = form?.id { form?.buttons += buttons(in: html, of: id) }
            return form
        }
    }

    /// Buttons that stand outside the form and name it.
    private static func buttons(in html: String, of id: String) -> [Button] {
        html.components(separatedBy: "<button ").dropFirst().compactMap { piece in
            let attributes = attributes("button " + String(piece.prefix { $0 != ">" }))
            guard attributes["form"] == id else { return nil }
            return Button(attributes)
        }
    }

    private init?(_ html: String) {
        let head = Self.attributes(String(html.prefix { $0 != ">" }))
        guard head["method"] == "post", let action = head["action"] else { return nil }
        (self.action, id) = (action, head["id"])
        isMultipart = head["enctype"] == "multipart/form-data"
        var select: String?
        for piece in html.components(separatedBy: "<").dropFirst() {
            let name = String(piece.prefix { $0.isLetter || $0 == "/" })
            let attributes = Self.attributes(String(piece.prefix { $0 != ">" }))
            switch name {
            case "input": addInput(attributes)
            case "textarea":
                let value = Self.unescaped(String(piece.drop { $0 != ">" }.dropFirst()))
                add(attributes["name"], value.hasPrefix("\n") ? String(value.dropFirst()) : value)
            case "select": select = attributes["name"]
            case "option": if attributes["selected"] != nil { add(select, attributes["value"] ?? "") }
            case "/select": closeSelect(&select)
            case "button":
                buttons.append(Button(attributes))
            default: break
            }
        }
    }

    private mutating func addInput(_ attributes: [String: String]) {
        guard let name = attributes["name"] else { return }
        switch attributes["type"] {
        case "file": fileNames.append(name)
        case "radio", "checkbox": if attributes["checked"] != nil { add(name, attributes["value"] ?? "on") }
        default: add(name, attributes["value"] ?? "")
        }
    }

    private mutating func add(_ name: String?, _ value: String) {
        if let name { fields.append((name, value)) }
    }

    private mutating func closeSelect(_ select: inout String?) {
        // A list in which nothing is chosen sends its first entry, the empty one.
        if let name = select, value(name) == nil { add(name, "") }
        select = nil
    }

    private static func attributes(_ tag: String) -> [String: String] {
        var found: [String: String] = [:]
        let parts = tag.components(separatedBy: "\"")
        for index in stride(from: 0, to: parts.count, by: 2) {
            let words = parts[index].split(whereSeparator: \.isWhitespace)
            for word in words {
                if word.hasSuffix("="), index + 1 < parts.count {
                    found[String(word.dropLast())] = unescaped(parts[index + 1])
                } else {
                    found[String(word)] = ""
                }
            }
        }
        return found
    }

    static func unescaped(_ text: String) -> String {
        var text = text
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#10;", "\n"),
            ("&amp;", "&"),
        ] { text = text.replacingOccurrences(of: entity, with: character) }
        return text
    }
}
