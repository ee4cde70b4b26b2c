import Domain
import Programmes

/// Reads `intranet-menu:` of a site: the printed titles and order of the groups in which the intranet's reviewers work.
struct IntranetMenuReader {
    /// The systems that the site names.
    let named: [String]

    func menu(_ nodes: [PackNode]) -> [IntranetGroup] {
        var groups: [IntranetGroup] = []
        for node in nodes {
            guard let group = node.mapping().flatMap(group) else { continue }
            if groups.contains(where: { $0.system == group.system }) {
                node.report("the system occurs twice in the menu")
            }
            groups.append(group)
        }
        return groups
    }

    private func group(_ mapping: Mapping) -> IntranetGroup? {
        let (system, title) = (mapping.required("system"), mapping.requiredText("title"))
        mapping.finish()
        guard let system, let title else { return nil }
        guard let name = system.scalar, named.contains(name) else {
            system.report("there is no system \(system.shown); expected one of \(named.joined(separator: ", "))")
            return nil
        }
        return IntranetGroup(system: SystemID(trusted: name), title: title)
    }
}
