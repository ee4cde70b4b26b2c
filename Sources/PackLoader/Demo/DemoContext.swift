import Domain
import FormEngine
import Programmes

/// What the readers of a demo world share.
struct DemoContext {
    let folder: PackFolder
    let site: Site
    let lists: ListShelf
    let today: CivilDate
    /// Whether every application but the drafts has to pass the check before submission.
    let provesApplications: Bool

    /// The entries of a file of `demo/`, which is a mapping with the single key `key`; none when there is no such file.
    func entries(_ key: String) -> [Mapping] {
        let file = "\(site.id)/demo/\(key).yaml"
        guard folder.exists(file), let mapping = folder.mapping(file) else { return [] }
        let nodes = mapping.required(key)?.items() ?? []
        mapping.finish()
        return nodes.compactMap { $0.mapping() }
    }

    func programme(_ node: PackNode) -> Programme? {
        guard let id = node.reference(ProgrammeID.self) else { return nil }
        guard let programme = site.programme(id) else {
            let known = site.programmes.map(\.id.text).joined(separator: ", ")
            node.report("there is no programme \"\(id)\"; expected one of \(known)")
            return nil
        }
        return programme
    }

    func unit(_ node: PackNode, among units: [DemoUnit]) -> UnitID? {
        guard let id = node.identifier(UnitID.self) else { return nil }
        guard units.contains(where: { $0.id == id }) else {
            node.report("there is no unit \"\(id)\"")
            return nil
        }
        return id
    }
}
