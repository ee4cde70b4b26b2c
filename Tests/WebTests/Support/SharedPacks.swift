import Domain
import PackLoader
import Programmes
import TestSupport

/// The real packs, read once for all tests.
enum SharedPacks {
    typealias Pack = (site: Site, demo: DemoWorld)

    private static let anhui = Result { try read("anhui") }
    private static let chongqing = Result { try read("chongqing") }

    static func pack(_ id: SiteID) throws -> Pack {
        id == "anhui" ? try anhui.get() : try chongqing.get()
    }

    private static func read(_ id: SiteID) throws -> Pack {
        let site = try RealPacks.site(id)
        return (site, try RealPacks.demo(site, today: site.zone.date(of: WebWorld.now)))
    }
}
