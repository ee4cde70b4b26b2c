package import Domain
import FormEngine
package import Texts

/// A site (站点): one bureau's installation, read from its pack.
package struct Site: Sendable {
    package let id: SiteID
    package let name: String
    package let shortName: String
    /// The authority that runs the site (主管机关).
    package let authority: String
    package let version: String
    package let zone: CivilZone
    /// The support line of the footer (R-PORTAL-17).
    package let support: String
    package let systems: [SystemDefinition]
    /// The groups of the intranet's menu as they are printed; systems that it does not name follow under their module.
    package let intranetMenu: [IntranetGroup]
    package let programmes: [Programme]
    /// Former revisions that applications in progress still have.
    package let formerRevisions: [RevisionID: Programme]
    package let texts: TextCatalogue
    /// By which working days are counted.
    package let calendar: WorkingCalendar
    /// The templates of its papers by name, e.g. `publicity`.
    package let documents: [String: String]

    package init(
        id: SiteID, name: String, shortName: String, authority: String, version: String, zone: CivilZone,
        support: String, systems: [SystemDefinition], programmes: [Programme], texts: TextCatalogue,
        intranetMenu: [IntranetGroup] = [], formerRevisions: [RevisionID: Programme] = [:],
        calendar: WorkingCalendar = .weekendsOnly,
        documents: [String: String] = [:]
    ) {
        (self.id, self.name, self.shortName, self.authority) = (id, name, shortName, authority)
        (self.version, self.zone, self.support) = (version, zone, support)
        (self.systems, self.programmes, self.texts) = (systems, programmes, texts)
        self.intranetMenu = intranetMenu
        (self.formerRevisions, self.calendar, self.documents) = (formerRevisions, calendar, documents)
    }

    /// The same site with the former revisions that its database keeps.
    package func keeping(_ former: [RevisionID: Programme]) -> Site {
        Site(
            id: id, name: name, shortName: shortName, authority: authority, version: version, zone: zone,
            support: support, systems: systems, programmes: programmes, texts: texts, intranetMenu: intranetMenu,
            formerRevisions: former, calendar: calendar, documents: documents)
    }

    package func system(_ id: SystemID) -> SystemDefinition? {
        systems.first { $0.id == id }
    }

    package func programme(_ id: ProgrammeID) -> Programme? {
        programmes.first { $0.id == id }
    }

    /// The programme as an application has it: in its own revision, or as it is now where that was never kept.
    package func programme(_ id: ProgrammeID, in revision: RevisionID) -> Programme? {
        let present = programme(id)
        return present?.revision == revision ? present : formerRevisions[revision] ?? present
    }

    /// The programmes of a system, in the pack's order.
    package func programmes(of system: SystemID) -> [Programme] {
        programmes.filter { $0.system == system }
    }
}

/// A system (业务系统) of a site: one module of the portal.
package struct SystemDefinition: Sendable {
    package let id: SystemID
    /// The module's label on the portal, e.g. 留学回国人员.
    package let module: String
    /// The full name of the system (R-PORTAL-14).
    package let title: String
    /// The applicant's entry inside the module, e.g. 个人中心.
    package let entry: String
    /// The unit's back office, e.g. 单位管理后台.
    package let centre: String
    /// The printed order of its entries; empty where applying comes first and reviewing second.
    package let menu: [MenuEntry]

    package init(
        id: SystemID, module: String, title: String, entry: String, centre: String, menu: [MenuEntry] = []
    ) {
        (self.id, self.module, self.title, self.entry, self.centre) = (id, module, title, entry, centre)
        self.menu = menu
    }
}
