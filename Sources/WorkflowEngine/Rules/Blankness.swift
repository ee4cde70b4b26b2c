import Domain

extension String {
    /// Whether a reader sees nothing: white space, the ideographic space, zero-width and control characters.
    var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            scalar.properties.isWhitespace || [.format, .control].contains(scalar.properties.generalCategory)
        }
    }
}

extension JSONValue {
    /// Whether a decision field counts as not filled in.
    var isBlank: Bool {
        switch self {
        case .null: true
        case .text(let text): text.isBlank
        case .list(let values): values.isEmpty
        case .bool, .integer, .object: false
        }
    }
}
