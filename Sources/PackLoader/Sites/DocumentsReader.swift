/// Reads the templates of a site's papers: `documents/NAME.typ`, its own before the common ones.
struct DocumentsReader {
    let folder: PackFolder

    /// Sources by name, without the ending.
    func templates(of place: String) -> [String: String] {
        var templates: [String: String] = [:]
        for place in ["_common", place] {
            for name in folder.names(in: "\(place)/documents") {
                let file = "\(place)/documents/\(name)"
                guard name.hasSuffix(".typ"), name.count > 4 else {
                    folder.log.report(folder.name(of: file), 1, "expected a file named <document>.typ")
                    continue
                }
                guard let data = folder.bytes(of: file) else { continue }
                guard let text = String(validating: data, as: UTF8.self) else {
                    folder.log.report(folder.name(of: file), 1, "the file is not UTF-8")
                    continue
                }
                templates[String(name.dropLast(4))] = text
            }
        }
        return templates
    }
}
