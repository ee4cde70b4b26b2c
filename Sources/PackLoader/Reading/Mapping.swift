/// A mapping of a pack file, read key by key; ``finish()`` reports what nobody asked for.
final class Mapping {
    let node: PackNode
    private let entries: [(key: PackNode, value: PackNode)]
    private var known: [String] = []

    init(_ entries: [(key: PackNode, value: PackNode)], at node: PackNode) {
        (self.entries, self.node) = (entries, node)
    }

    var log: ProblemLog { node.log }

    func report(_ message: String) {
        node.report(message)
    }

    /// All entries in the author's order, for mappings whose keys are data.
    var all: [(key: String, value: PackNode)] {
        entries.compactMap { entry in
            guard let key = entry.key.scalar else {
                entry.key.report("expected a name as the key, found \(entry.key.kind)")
                return nil
            }
            return (key, entry.value)
        }
    }

    /// A value that may be missing; present but empty is a mistake.
    func optional(_ key: String) -> PackNode? {
        guard let value = nullable(key) else { return nil }
        guard !value.isNull else {
            value.report("the key \"\(key)\" has no value")
            return nil
        }
        return value
    }

    /// A value that may be missing or null.
    func nullable(_ key: String) -> PackNode? {
        if !known.contains(key) { known.append(key) }
        return entries.first { $0.key.scalar == key }?.value
    }

    /// A value that must be there.
    func required(_ key: String) -> PackNode? {
        guard has(key) else {
            if !known.contains(key) { known.append(key) }
            report("missing key \"\(key)\"")
            return nil
        }
        return optional(key)
    }

    func has(_ key: String) -> Bool {
        entries.contains { $0.key.scalar == key }
    }

    /// Reports every key that was not asked for.
    func finish() {
        for entry in entries {
            guard let key = entry.key.scalar, known.contains(key) else {
                entry.key.report(
                    "unknown key \(entry.key.shown) here; expected one of \(known.joined(separator: ", "))")
                continue
            }
        }
    }
}

extension Mapping {
    func requiredText(_ key: String) -> String? { required(key)?.text() }

    func optionalText(_ key: String) -> String? { optional(key)?.text() }

    /// `false` when missing.
    func flag(_ key: String) -> Bool { optional(key)?.yesNo() ?? false }
}
