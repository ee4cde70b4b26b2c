/// Compares the texts that the packs give with the keys that the program uses.
struct TextLint {
    let folder: PackFolder
    /// Exact keys.
    private let keys: Set<String>
    /// What composed keys begin with, the point included.
    private let prefixes: [String]

    /// - Parameter usedKeys: exact keys; `state.*` stands for every key that begins with `state.`.
    init(folder: PackFolder, usedKeys: [String]) {
        self.folder = folder
        keys = Set(usedKeys.filter { !$0.hasSuffix(".*") })
        prefixes = usedKeys.filter { $0.hasSuffix(".*") }.map { String($0.dropLast()) }
    }

    func run() {
        let defaults = commonTexts()
        for key in defaults where !isUsed(key.name) {
            key.node.report("the program does not use the text \"\(key.name)\"")
        }
        let names = Set(defaults.map(\.name))
        reportMissing(names)
        for key in overrides() where !names.contains(key.name) {
            key.node.report("there is no default text \"\(key.name)\" to override")
        }
    }

    private typealias Entry = (name: String, node: PackNode)

    private func isUsed(_ key: String) -> Bool {
        keys.contains(key) || prefixes.contains { key.hasPrefix($0) }
    }

    private func reportMissing(_ names: Set<String>) {
        let place = folder.name(of: "_common/texts")
        for key in keys.subtracting(names).sorted() {
            folder.log.report(place, 1, "missing text \"\(key)\"")
        }
        for prefix in prefixes where !names.contains(where: { $0.hasPrefix(prefix) }) {
            folder.log.report(place, 1, "missing texts \"\(prefix)*\"")
        }
    }

    private func commonTexts() -> [Entry] {
        folder.names(in: "_common/texts").flatMap { entries("_common/texts/\($0)") }
    }

    /// The texts of all sites and programmes.
    private func overrides() -> [Entry] {
        let sites = folder.names(in: "").filter { folder.exists("\($0)/site.yaml") }
        return sites.flatMap { site in
            let own = folder.exists("\(site)/texts.yaml") ? entries("\(site)/texts.yaml") : []
            let programmes = folder.names(in: site).flatMap { system in
                folder.names(in: "\(site)/\(system)").map { "\(site)/\(system)/\($0)/programme.yaml" }
            }
            return own + programmes.filter(folder.exists).flatMap(programmeTexts)
        }
    }

    private func entries(_ file: String) -> [Entry] {
        (folder.mapping(file)?.all ?? []).map { ($0.key, $0.value) }
    }

    private func programmeTexts(_ file: String) -> [Entry] {
        let texts = folder.mapping(file)?.optional("texts")?.mapping()
        return (texts?.all ?? []).map { ($0.key, $0.value) }
    }
}
