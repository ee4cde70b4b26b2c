import Domain
import Programmes
import Texts

/// Reads one site with all its systems and programmes.
struct SiteReader {
    let folder: PackFolder
    let commonLists: ListShelf
    let commonTexts: TextCatalogue

    func site(_ id: SiteID) -> Site? {
        guard let mapping = folder.mapping("\(id)/site.yaml") else { return nil }
        if let node = mapping.required("site"), node.scalar != id.text {
            node.report("expected \"\(id)\", as the folder is named; found \(node.shown)")
        }
        let name = mapping.requiredText("name")
        let shortName = mapping.requiredText("short-name")
        let authority = mapping.requiredText("authority")
        let version = mapping.requiredText("version")
        let zone = mapping.required("utc-offset").flatMap(zone)
        let support = mapping.requiredText("support")
        let named = (mapping.required("systems")?.items() ?? []).distinct("system")
        let groups = mapping.optional("intranet-menu")?.items() ?? []
        let texts = commonTexts.overridden(by: wording(id)).overridden(by: SiteWordsReader().words(mapping))
        mapping.finish()
        let lists = ListShelf(folder: folder, place: id.text, base: commonLists)
        let reader = SystemReader(folder: folder, lists: lists, texts: texts)
        let readings = named.compactMap { system($0.name, $0.node, site: id, reader) }
        guard let name, let shortName, let authority, let version, let zone, let support else { return nil }
        return Site(
            id: id, name: name, shortName: shortName, authority: authority, version: version, zone: zone,
            support: support, systems: readings.map(\.system), programmes: readings.flatMap(\.programmes),
            texts: texts, intranetMenu: IntranetMenuReader(named: named.map(\.name)).menu(groups),
            calendar: CalendarReader(folder: folder).calendar(of: id.text),
            documents: DocumentsReader(folder: folder).templates(of: id.text))
    }

    /// The site's own texts, if it has any.
    private func wording(_ id: SiteID) -> [String: String] {
        guard folder.exists("\(id)/texts.yaml"), let mapping = folder.mapping("\(id)/texts.yaml") else { return [:] }
        return TextsReader(folder: folder).overrides(mapping, of: commonTexts)
    }

    private func system(
        _ name: String, _ node: PackNode, site: SiteID, _ reader: SystemReader
    ) -> SystemReader.Reading? {
        let place = "\(site)/\(name)"
        guard folder.exists("\(place)/system.yaml") else {
            node.report("there is no file \(name)/system.yaml")
            return nil
        }
        return reader.system(place, id: SystemID(trusted: name))
    }

    /// `+08:00`: at most 14 hours from UTC.
    private func zone(_ node: PackNode) -> CivilZone? {
        let text = node.scalar ?? ""
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard text.utf8.count == 6, text.hasPrefix("+") || text.hasPrefix("-"), parts.count == 2,
            let hours = Int(parts[0]), let minutes = Int(parts[1]), (0...14).contains(hours), (0...59).contains(minutes)
        else {
            node.report("expected an offset such as +08:00, found \(node.shown)")
            return nil
        }
        let offset = hours * 60 + minutes
        return CivilZone(offsetMinutes: text.hasPrefix("-") ? -offset : offset)
    }
}
