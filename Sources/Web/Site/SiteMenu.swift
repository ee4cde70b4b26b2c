import Access
import Domain
import Pages
import Programmes
import Texts
import UseCases

/// What an account can open, by its roles: the line at the top, and the menu beside lists.
struct SiteMenu {
    /// More entries than this do not stand side by side in a window of 1280 points.
    private static let mostInLine = 8
    /// More lists than this stand beside the page instead.
    private static let mostListsInLine = 4

    let visit: Visit
    let actor: Actor

    private var site: Site { visit.site }
    private var texts: TextCatalogue { visit.texts }
    private var links: Links { visit.links }
    private var isIntranet: Bool { visit.request.listener == .intranet }

    /// Flat where there is room for all of it, else by system.
    var entries: [MainNavigation.Entry] {
        let flat = [home] + applying + listsInLine + unit + others
        guard flat.count > Self.mostInLine else { return flat.map(MainNavigation.Entry.link) }
        let menus = groups + [WorkMenu.Group(title: texts(PortalText.unitMenu), links: unit)]
        return [.link(home)] + menus.compactMap(Self.entry) + others.map(MainNavigation.Entry.link)
    }

    /// A menu of one entry is that entry.
    private static func entry(_ group: WorkMenu.Group) -> MainNavigation.Entry? {
        guard let first = group.links.first else { return nil }
        return group.links.count == 1 ? .link(first) : .menu(title: group.title, links: group.links)
    }

    /// Where a menu of the intranet is printed, everything in it (R-INTRANET-04), else the lists; empty where the line at
    /// the top has room for them.
    var beside: [WorkMenu.Group] {
        if isIntranet, !site.intranetMenu.isEmpty { return groups }
        guard lists.flatMap(\.links).count > Self.mostListsInLine else { return [] }
        return lists
    }

    // MARK: Systems

    private var systems: [SystemMenu] { site.systems.map { SystemMenu(visit: visit, system: $0) } }

    private var lists: [WorkMenu.Group] {
        systems.map { WorkMenu.Group(title: $0.system.module, links: $0.reviewing) }.filter { !$0.links.isEmpty }
    }

    private var groups: [WorkMenu.Group] {
        guard isIntranet else {
            return systems.map { WorkMenu.Group(title: $0.system.module, links: $0.all) }.filter { !$0.links.isEmpty }
        }
        return reviewing + centres
    }

    /// Under the printed titles in their printed order, the other systems after them.
    private var reviewing: [WorkMenu.Group] {
        let printed = site.intranetMenu.map(\.system)
        let ordered = printed.compactMap(site.system) + site.systems.filter { !printed.contains($0.id) }
        return ordered.compactMap { system in
            let title = site.intranetMenu.first { $0.system == system.id }?.title ?? system.module
            let links = SystemMenu(visit: visit, system: system).reviewing
            return links.isEmpty ? nil : WorkMenu.Group(title: title, links: links)
        }
    }

    /// Where a bureau applies itself (R-INTRANET-03).
    private var centres: [WorkMenu.Group] {
        systems.compactMap { menu in
            let links = menu.applying
            return links.isEmpty ? nil : WorkMenu.Group(title: menu.system.centre, links: links)
        }
    }

    // MARK: The line

    private var home: Link { Link(texts(CommonText.home), url: links.home, isCurrent: visit.path == links.home) }

    private var applying: [Link] { systems.flatMap(\.applying) }

    /// All of them, or one entry that leads to them.
    private var listsInLine: [Link] {
        let all = lists.flatMap(\.links)
        guard let first = all.first, all.count > Self.mostListsInLine else { return all }
        return [Link(texts(WorkListText.menu), url: first.url, isCurrent: all.contains(where: \.isCurrent))]
    }

    /// What a unit's administrator does for his unit.
    private var unit: [Link] {
        var entries: [Link] = []
        if !actor.administeredUnits(in: nil).isEmpty, !isIntranet {
            entries.append(visit.current(texts(UnsubmittedText.title), links.unsubmitted()))
            entries.append(visit.current(texts(AccountText.bindingsTitle), links.bindings))
        }
        for programme in site.programmes where mayMaintainQuota(programme) {
            entries.append(visit.current(texts(QuotaText.title), links.quota(programme.id)))
        }
        if actor.administeredUnits(in: nil).contains(where: actor.actsInOwnRight) {
            entries.append(visit.current(texts(DeputyText.title), links.deputies))
        }
        return entries
    }

    /// Only first-level units have one (R-QUOTA-04).
    private func mayMaintainQuota(_ programme: Programme) -> Bool {
        programme.quota != nil
            && actor.effectiveGrants.contains { $0.isOfFirstLevel && $0.covers(programme.system) }
    }

    private var others: [Link] {
        var entries: [Link] = []
        if isIntranet, site.programmes.contains(where: actor.mayReadResults) {
            entries.append(visit.current(texts(ResultText.title), links.results))
        }
        if actor.has(.siteAdministrator) { entries.append(visit.current(texts(DeadlineText.title), links.deadlines())) }
        if actor.has(.auditor) { entries.append(visit.current(texts(ReviewText.auditTitle), links.audit)) }
        if actor.person != nil, !isIntranet {
            entries.append(visit.current(texts(AccountText.profileTitle), links.profile))
        }
        return entries
    }
}
