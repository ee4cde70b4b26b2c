import FormEngine

/// Reads the table of administrative divisions: codes of six digits and their names.
struct DivisionReader {
    let folder: PackFolder

    /// Empty when there is no such file.
    func table(_ file: String) -> DivisionTable {
        guard folder.exists(file), let mapping = folder.mapping(file) else { return DivisionTable([]) }
        _ = mapping.requiredText("source")
        let parts = ["provinces", "prefectures", "counties"].compactMap { mapping.required($0)?.mapping() }
        mapping.finish()
        let divisions = parts.flatMap(\.all).compactMap(division)
        let known = Set(divisions.map(\.code))
        for (code, node) in parts.flatMap(\.all) where !known.contains(code.prefix(2) + "0000") {
            node.report("there is no province for the division \"\(code)\"")
        }
        return DivisionTable(divisions)
    }

    private func division(_ code: String, _ node: PackNode) -> DivisionTable.Division? {
        let isCode = code.utf8.count == 6 && code.utf8.allSatisfy { (48...57).contains($0) }
        if !isCode { node.report("expected a code of six digits, found \"\(code)\"") }
        guard let name = node.text(), isCode else { return nil }
        return DivisionTable.Division(code: code, name: name)
    }
}
