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
        let nodes = mapping.required("programmes")?.items() ?? []
        mapping.finish()
        let programmes = nodes.distinct("programme").compactMap { name, node in
            programme(name, node, place: place, system: id)
        }
        guard let module, let title, let entry, let centre else { return nil }
        let system = SystemDefinition(id: id, module: module, title: title, entry: entry, centre: centre)
        return Reading(system: system, programmes: programmes)
    }

    private func programme(_ name: String, _ node: PackNode, place: String, system: SystemID) -> Programme? {
        guard folder.exists("\(place)/\(name)/programme.yaml") else {
            node.report("there is no file \(name)/programme.yaml")
            return nil
        }
        let id = ProgrammeID(trusted: "\(system)/\(name)")
        return ProgrammeReader(folder: folder, lists: lists, texts: texts, system: system)
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
