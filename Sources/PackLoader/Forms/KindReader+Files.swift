import FormEngine

extension KindReader {
    func files(_ mapping: Mapping) -> FieldKind? {
        let minimum = mapping.optional("min")?.count(from: 1) ?? 1
        let maximum = mapping.optional("max")?.count(from: 1) ?? max(10, minimum)
        if minimum > maximum { mapping.report("min \(minimum) is more than max \(maximum)") }
        return .files(
            FilesField(
                accepted: accepted(mapping, FilesField.Kind.allCases), maximumSize: size(mapping), minimum: minimum,
                maximum: maximum))
    }

    /// One picture, shown as such.
    func image(_ mapping: Mapping) -> FieldKind? {
        let accepted = accepted(mapping, [.jpg, .png])
        if accepted.contains(.pdf) { mapping.report("an image cannot be a pdf") }
        return .files(
            FilesField(
                accepted: accepted, maximumSize: size(mapping), minimum: 1, maximum: 1, isImage: true))
    }

    private func accepted(_ mapping: Mapping, _ usual: [FilesField.Kind]) -> [FilesField.Kind] {
        guard let nodes = mapping.optional("accept")?.items() else { return usual }
        if nodes.isEmpty { mapping.report("accept names no kind of file") }
        return nodes.compactMap { $0.choice() }
    }

    /// `5 MB` or `500 KB`, in bytes; 1 MB is 1024×1024 bytes.
    private func size(_ mapping: Mapping) -> Int {
        let usual = 5 * 1024 * 1024
        guard let node = mapping.optional("max-size") else { return usual }
        let parts = (node.scalar ?? "").split(separator: " ")
        let units = ["KB": 1024, "MB": 1024 * 1024]
        guard parts.count == 2, let number = Int(parts[0]), (1...1024).contains(number),
            let unit = units[String(parts[1])]
        else {
            node.report("expected a size such as 5 MB or 500 KB, found \(node.shown)")
            return usual
        }
        return number * unit
    }
}
