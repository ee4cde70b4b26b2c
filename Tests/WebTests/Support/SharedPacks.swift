import Domain
import PackLoader
import Programmes
import TestSupport

/// The real packs, read once for all tests.
enum SharedPacks {
    typealias Pack = (site: Site, demo: DemoWorld)

    private static let anhui = Result { try read("anhui") }
    private static let chongqing = Result { try read("chongqing") }
    private static let sichuan = Result { try read("sichuan") }

    static func pack(_ id: SiteID) throws -> Pack {
        switch id {
        case "anhui": try anhui.get()
        case "sichuan": try sichuan.get()
        default: try chongqing.get()
        }
    }

    private static func read(_ id: SiteID) throws -> Pack {
        let site = try RealPacks.site(id)
        return (site, try RealPacks.demo(site, today: site.zone.date(of: WebWorld.now)))
    }
}
