import Domain
import FormEngine

/// Reads one code list (代码表).
struct ListReader {
    let folder: PackFolder

    /// - Parameter file: `…/lists/<list-id>.yaml`; the list inside has the same id.
    func list(_ file: String, id: CodeListID) -> CodeList? {
        guard let mapping = folder.mapping(file) else { return nil }
        if let named = mapping.required("list"), named.scalar != id.text {
            named.report("expected \"\(id)\", as the file is named; found \(named.shown)")
        }
        let title = mapping.requiredText("title")
        _ = mapping.required("editable")?.yesNo()
        _ = mapping.optionalText("source")
        let items = mapping.required("items")?.items().map(items)
        mapping.finish()
        guard let title, let items else { return nil }
        return CodeList(id: id, title: title, items: items)
    }

    private func items(_ nodes: [PackNode]) -> [CodeList.Item] {
        var seen: Set<String> = []
        return nodes.compactMap { node in
            guard let mapping = node.mapping() else { return nil }
            let code = mapping.requiredText("code")
            let name = mapping.requiredText("name")
            let group = mapping.optionalText("group")
            let parent = mapping.optionalText("parent")
            mapping.finish()
            guard let code, let name else { return nil }
            if !seen.insert(code).inserted { node.report("the code \"\(code)\" occurs twice in the list") }
            return CodeList.Item(code: code, name: name, group: group, parent: parent)
        }
    }
}
