import Domain
import Programmes

/// Reads `menu:` of a system: the printed order of its entries.
///
/// What is not named keeps its place behind the named ones, so that a new programme is never out of reach.
struct MenuReader {
    let programmes: [Programme]
    /// The programmes that the system names, also those that could not be read.
    let named: [String]

    func menu(_ nodes: [PackNode]) -> [MenuEntry] {
        var entries: [MenuEntry] = []
        for node in nodes {
            guard let entry = node.mapping().flatMap(entry) else { continue }
            if entries.contains(entry) { node.report("the entry occurs twice in the menu") }
            entries.append(entry)
        }
        return entries
    }

    private func entry(_ mapping: Mapping) -> MenuEntry? {
        let (apply, review) = (mapping.optional("apply"), mapping.optional("review"))
        mapping.finish()
        guard (apply == nil) != (review == nil) else {
            mapping.report("an entry has either apply or review")
            return nil
        }
        return apply.flatMap(programme).map(MenuEntry.apply) ?? review.flatMap(programme).map(MenuEntry.review)
    }

    private func programme(_ node: PackNode) -> ProgrammeID? {
        let found = programmes.first { $0.slug == node.scalar }
        if found == nil, !named.contains(node.scalar ?? "") {
            node.report("there is no programme \(node.shown); expected one of \(named.joined(separator: ", "))")
        }
        return found?.id
    }
}
