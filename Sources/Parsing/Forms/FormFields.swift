/// The fields of one submitted form in the order in which they were sent; a name may occur several times.
package struct FormFields: Hashable, Sendable {
    /// One field as sent.
    package struct Pair: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var pairs: [Pair] = []
    private var positions: [String: [Int]] = [:]

    package init() {}

    package init(_ pairs: [Pair]) {
        for pair in pairs { append(name: pair.name, value: pair.value) }
    }

    package var isEmpty: Bool { pairs.isEmpty }

    /// Adds a field behind the others.
    package mutating func append(name: String, value: String) {
        positions[name, default: []].append(pairs.count)
        pairs.append(Pair(name: name, value: value))
    }

    /// The first value sent under `name`; `nil` when the form has no such field.
    package func first(_ name: String) -> String? {
        positions[name]?.first.map { pairs[$0].value }
    }

    /// Every value sent under `name`, in order; empty when there is none.
    package func all(_ name: String) -> [String] {
        positions[name, default: []].map { pairs[$0].value }
    }

    /// Whether a field of this name was sent, even with an empty value.
    package func contains(_ name: String) -> Bool {
        positions[name] != nil
    }
}

extension FormFields: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { append(name: name, value: value) }
    }
}
