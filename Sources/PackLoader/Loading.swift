package import Domain
package import Programmes

// Site packs are YAML files that describe sites, their programmes and their demo worlds. Reading is strict: whatever a
// file should not have, or lacks, is refused with file and line, all at once.

/// Every site of the packs, by id.
///
/// - Parameter packs: the path of the folder that holds `_common` and one folder for each site.
package func loadSites(packs: String) throws(PackErrors) -> [Site] {
    let reading = PackReading(packs: packs)
    let sites = reading.siteIDs().compactMap(reading.site)
    try reading.log.throwIfAny()
    return sites
}

/// One site of the packs.
package func loadSite(_ id: SiteID, packs: String) throws(PackErrors) -> Site {
    let reading = PackReading(packs: packs)
    let site = reading.site(id)
    try reading.log.throwIfAny()
    guard let site else { throw PackErrors(problems: reading.log.problems) }
    return site
}

/// The demo world of a site, resolved for the day `today`; `nil` when its pack has none.
package func loadDemo(site: Site, packs: String, today: CivilDate) throws(PackErrors) -> DemoWorld? {
    let reading = PackReading(packs: packs)
    guard reading.folder.exists("\(site.id)/demo") else { return nil }
    let world = reading.demo(site, today)
    try reading.log.throwIfAny()
    return world
}
