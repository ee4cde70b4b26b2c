package import Domain
import Foundation
package import PackLoader
package import Programmes

/// The site packs of the repository.
package enum RealPacks {
    /// The folder, found from where this source file lies.
    package static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SitePacks").path

    package static func site(_ id: SiteID) throws -> Site {
        try loadSite(id, packs: folder)
    }

    package static func sites() throws -> [Site] {
        try loadSites(packs: folder)
    }

    /// The demo world of a site, as it would be on `today`.
    package static func demo(_ site: Site, today: CivilDate) throws -> DemoWorld {
        guard let world = try loadDemo(site: site, packs: folder, today: today) else {
            throw Unexpected("\(site.id) has no demo world")
        }
        return world
    }
}
