import Domain
import Identity
import PackLoader
import Programmes
import Store
import UseCases

/// Fills the databases of the demo, each where it is empty.
struct DemoWorlds {
    private let assembly: Assembly
    private let packs: String

    /// The password of every demo account.
    static let password = "Bole@2026"

    init(_ assembly: Assembly, packs: String) {
        (self.assembly, self.packs) = (assembly, packs)
    }

    func seedWhereEmpty() async throws {
        for site in assembly.sites where try await SiteDatabase.setting("demo", in: site.database) == nil {
            let today = site.context.today()
            guard let world = try loadDemo(site: site.context.site, packs: packs, today: today) else { continue }
            let hash = try await assembly.hasher.hash(Self.password)
            let samples = try await SampleFiles.store(in: site.blobs, packs: packs)
            try await DemoSeeder(site, world, passwordHash: hash, samples: samples).seed()
            try await SiteDatabase.set("demo", to: "seeded", in: site.database)
        }
    }

    /// One line for each account of the packs' demo worlds.
    static func accountLines(of assembly: Assembly, packs: String) -> [String] {
        let lines = assembly.sites.flatMap { site -> [String] in
            // A demo world that cannot be read was reported when it was seeded.
            let world = try? loadDemo(site: site.context.site, packs: packs, today: site.context.today())
            return (world?.accounts ?? []).map { account in
                "  /\(site.context.site.id)/  \(account.listener.rawValue)  \(account.id)  \(account.who)"
            }
        }
        return ["bole: accounts (password \(password))"] + lines
    }
}
