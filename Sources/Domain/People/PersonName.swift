/// A person's name where it is shown to everybody.
package enum PersonName {
    /// The first character, and a star for each of the others: 张**.
    package static func masked(_ name: String) -> String {
        guard let first = name.first else { return "" }
        return String(first) + String(repeating: "*", count: max(1, name.count - 1))
    }
}
