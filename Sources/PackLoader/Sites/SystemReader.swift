import Domain
import Programmes
import Texts

/// Reads one system of a site and its programmes.
struct SystemReader {
    let folder: PackFolder
    let lists: ListShelf
    let texts: TextCatalogue

    /// A system and its programmes, in the pack's order.
    struct Reading {
        let system: SystemDefinition
        let programmes: [Programme]
    }

    func system(_ place: String, id: SystemID) -> Reading? {
        guard let mapping = folder.mapping("\(place)/system.yaml") else { return nil }
        if let node = mapping.required("system"), node.scalar != id.text {
            node.report("expected \"\(id)\", as the folder is named; found \(node.shown)")
        }
        let module = mapping.requiredText("module")
        let title = mapping.requiredText("title")
        let entry = mapping.requiredText("entry")
        let centre = mapping.requiredText("centre")
        let named = (mapping.required("programmes")?.items() ?? []).distinct("programme")
        let entries = mapping.optional("menu")?.items() ?? []
        mapping.finish()
        let programmes = programmes(named, place: place, system: id)
        let menu = MenuReader(programmes: programmes, named: named.map(\.name)).menu(entries)
        guard let module, let title, let entry, let centre else { return nil }
        let system = SystemDefinition(
            id: id, module: module, title: title, entry: entry, centre: centre, menu: menu)
        return Reading(system: system, programmes: programmes)
    }

    /// Those that follow another one are read after all others, and stand where the pack names them.
    private func programmes(
        _ named: [(name: String, node: PackNode)], place: String, system: SystemID
    ) -> [Programme] {
        let alone = named.filter { !follows($0.name, place) }
        let others = alone.compactMap { programme($0.name, $0.node, place: place, system: system, others: []) }
        let followers = named.filter { follows($0.name, place) }.compactMap {
            programme($0.name, $0.node, place: place, system: system, others: others)
        }
        let read = others + followers
        return named.compactMap { entry in read.first { $0.slug == entry.name } }
    }

    /// A glance that reports nothing; the reading itself does.
    private func follows(_ name: String, _ place: String) -> Bool {
        let file = "\(place)/\(name)/programme.yaml"
        guard folder.exists(file) else { return false }
        let glance = PackFolder(path: folder.path, log: ProblemLog())
        return glance.mapping(file)?.has("follows") ?? false
    }

    private func programme(
        _ name: String, _ node: PackNode, place: String, system: SystemID, others: [Programme]
    ) -> Programme? {
        guard folder.exists("\(place)/\(name)/programme.yaml") else {
            node.report("there is no file \(name)/programme.yaml")
            return nil
        }
        let id = ProgrammeID(trusted: "\(system)/\(name)")
        return ProgrammeReader(folder: folder, lists: lists, texts: texts, system: system, others: others)
            .programme("\(place)/\(name)", id: id)
    }
}

extension [PackNode] {
    /// The names in a list of names, each with its node; a name that occurs twice is a mistake.
    func distinct(_ noun: String) -> [(name: String, node: PackNode)] {
        var seen: Set<String> = []
        return compactMap { node in
            guard let id = node.identifier(FieldID.self) else { return nil }
            guard seen.insert(id.text).inserted else {
                node.report("the \(noun) \"\(id)\" occurs twice")
                return nil
            }
            return (id.text, node)
        }
    }
}
