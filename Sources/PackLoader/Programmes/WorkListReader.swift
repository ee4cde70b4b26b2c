import Domain
import Programmes
import WorkflowEngine

/// Reads the lists in which the units of a programme work.
struct WorkListReader {
    func lists(_ nodes: [PackNode]) -> [WorkList] {
        var lists: [WorkList] = []
        for node in nodes {
            guard let list = node.mapping().flatMap(list) else { continue }
            for other in lists where other.overlaps(list) {
                if other.id == list.id {
                    node.report("units of one kind have the list \"\(list.id?.text ?? "")\" already")
                } else if other.tabs.map(\.view) == list.tabs.map(\.view) {
                    node.report("units of one kind have a list of the same view already: \"\(other.title)\"")
                }
            }
            lists.append(list)
        }
        return lists
    }

    private func list(_ mapping: Mapping) -> WorkList? {
        let id = mapping.required("id")?.identifier(WorkListID.self)
        let title = mapping.requiredText("title")
        let heading = mapping.optionalText("heading")
        let kinds = mapping.optional("for")?.items()?.compactMap { $0.choice(UnitKind.self) } ?? []
        let view: WorkView? = mapping.optional("view")?.choice()
        let tabs = mapping.optional("tabs")?.items()?.compactMap { $0.mapping().flatMap(tab) } ?? []
        mapping.finish()
        guard mapping.has("view") != mapping.has("tabs") else {
            mapping.report("expected either \"view\" or \"tabs\"")
            return nil
        }
        let all = view.map { [WorkList.Tab($0, title: title)] } ?? tabs
        if Set(all.map(\.view)).count < all.count { mapping.report("two tabs of one view") }
        guard let id, let title, !all.isEmpty else { return nil }
        return WorkList(id: id, title: title, heading: heading, kinds: Set(kinds), tabs: all)
    }

    private func tab(_ mapping: Mapping) -> WorkList.Tab? {
        let view: WorkView? = mapping.required("view")?.choice()
        let title = mapping.optionalText("title")
        mapping.finish()
        let general: [WorkView] = [.waiting, .returned, .passed, .all]
        if let view, title == nil, !general.contains(view) { mapping.report("missing key \"title\"") }
        return view.map { WorkList.Tab($0, title: title) }
    }
}

extension WorkList {
    /// Whether units of one kind have both.
    fileprivate func overlaps(_ other: WorkList) -> Bool {
        UnitKind.allCases.contains { isFor($0) && other.isFor($0) }
    }
}
