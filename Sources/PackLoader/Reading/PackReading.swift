import Domain
import Programmes
import Texts

/// One reading of a packs' folder: what its sites share is read once.
struct PackReading {
    let folder: PackFolder
    let log: ProblemLog
    let lists: ListShelf
    let texts: TextCatalogue

    init(packs: String) {
        log = ProblemLog()
        folder = PackFolder(path: packs, log: log)
        lists = ListShelf(folder: folder, place: "_common")
        texts = TextCatalogue(TextsReader(folder: folder).common())
    }

    /// Every folder beside `_common`, sorted.
    func siteIDs() -> [SiteID] {
        let names = folder.names(in: "").filter { $0 != "_common" && folder.exists("\($0)/site.yaml") }
        if names.isEmpty { log.report(folder.path, 1, "expected at least one folder with a site.yaml") }
        return names.compactMap { SiteID($0) }
    }

    func site(_ id: SiteID) -> Site? {
        SiteReader(folder: folder, commonLists: lists, commonTexts: texts).site(id)
    }

    func demo(_ site: Site, _ today: CivilDate, provesApplications: Bool = false) -> DemoWorld {
        let own = ListShelf(folder: folder, place: site.id.text, base: lists)
        let context = DemoContext(
            folder: folder, site: site, lists: own, today: today, provesApplications: provesApplications)
        return DemoReader(context: context).world()
    }
}
