import Domain
import TestSupport
import Testing

/// Every stage of every workflow of the packs: what its page offers works, and everything else is refused (§15.7, §16).
@Suite(.serialized) struct EveryStageTests {
    @Test(
        arguments: [
            ("anhui", "leaders/academic-leader"), ("sichuan", "leaders/academic-leader"),
            ("chongqing", "returnees/innovation"), ("chongqing", "returnees/start-up"),
            ("chongqing", "titles/professional-title"), ("chongqing", "continuing-education/seminar"),
            ("chongqing", "continuing-education/change"), ("chongqing", "continuing-education/opening"),
            ("chongqing", "continuing-education/education-base"), ("chongqing", "continuing-education/engineer-base"),
        ] as [(SiteID, ProgrammeID)])
    func whatAStageOffersWorksAndNothingElse(_ site: SiteID, _ programme: ProgrammeID) async throws {
        let pack = try await PackWorld.open(site)
        try await SmallWebWorld.run(pack.site) { web async throws in
            try await StageWalk.begin(programme, pack, web).run()
        }
        await pack.site.close()
    }
}
