import Domain
import FormEngine

/// The code lists that a site can use: its own first, then the common ones.
final class ListShelf {
    private let lists: [CodeListID: CodeList]
    /// Lists that were there but could not be read; a reference to one is no further mistake.
    private let broken: Set<CodeListID>
    /// The administrative divisions; empty where the packs have none.
    let divisions: DivisionTable

    /// All lists of `lists/` in `place`, on top of `base`.
    init(folder: PackFolder, place: String, base: ListShelf? = nil) {
        var lists = base?.lists ?? [:]
        var broken = base?.broken ?? []
        for name in folder.names(in: "\(place)/lists") {
            let file = "\(place)/lists/\(name)"
            guard name.hasSuffix(".yaml"), let id = CodeListID(String(name.dropLast(5))) else {
                folder.log.report(folder.name(of: file), 1, "expected a file named <list-id>.yaml")
                continue
            }
            lists[id] = ListReader(folder: folder).list(file, id: id)
            if lists[id] == nil { broken.insert(id) }
        }
        (self.lists, self.broken) = (lists, broken)
        divisions = base?.divisions ?? DivisionReader(folder: folder).table("\(place)/divisions.yaml")
    }

    /// The list that `node` names; reports a dangling reference.
    func list(named node: PackNode) -> CodeList? {
        guard let id: CodeListID = node.identifier() else { return nil }
        if let list = lists[id] { return list }
        if !broken.contains(id) {
            let known = lists.keys.sorted().map(\.text).joined(separator: ", ")
            node.report("there is no list \"\(id)\"; expected one of \(known)")
        }
        return nil
    }

    subscript(id: CodeListID) -> CodeList? { lists[id] }
}
