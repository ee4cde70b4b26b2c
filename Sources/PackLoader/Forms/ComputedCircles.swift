import Domain
import Expressions

/// Finds computed fields that follow from themselves.
struct ComputedCircles {
    private struct Entry {
        let field: FieldID
        let section: SectionID
        let reads: [[String]]
        let node: PackNode
    }

    private var entries: [Entry] = []

    mutating func add(_ field: FieldID, in section: SectionID, _ value: Expression, _ node: PackNode) {
        entries.append(Entry(field: field, section: section, reads: value.reads, node: node))
    }

    /// Reports every field that is part of a circle, or leads into one.
    func report() {
        var open = entries
        while let index = Self.free(open) { open.remove(at: index) }
        for entry in open {
            entry.node.report("the value of \"\(entry.field)\" follows from itself")
        }
    }

    /// One that follows from none of them.
    private static func free(_ open: [Entry]) -> Int? {
        open.firstIndex { entry in open.allSatisfy { !reads(entry, $0) } }
    }

    /// A path names a field of its own section, a field of another one, or a section as a whole.
    private static func reads(_ entry: Entry, _ other: Entry) -> Bool {
        entry.reads.contains { path in
            if path == [other.section.text] { return true }
            if path.starts(with: [other.section.text, other.field.text]) { return true }
            return entry.section == other.section && path.first == other.field.text
        }
    }
}
