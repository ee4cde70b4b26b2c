import Access
import Domain
import FormEngine
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// The real packs, from the first page to the last decision, by the same actions that people use.
@Suite("Routes of the real packs")
struct RealPackTests {
    @Test(arguments: ["anhui", "chongqing"] as [SiteID])
    func aCompleteApplicationIsApproved(site id: SiteID) async throws {
        let world = try await PackWorld.open(id)
        let demo = try #require(world.completeApplications.first)
        let application = try await world.fill(demo)
        let applicant = try await world.applicant(of: demo)
        let view = try await ReadApplication(world.site.context)(applicant, application).value()
        #expect(view.isCheckMet, "\(view.check.filter { !$0.isMet })")
        #expect(view.offered.contains(.submit))
        try await SubmitApplication(world.site.context)(
            applicant, application, version: view.dossier.application.version, confirmed: []
        ).value()
        while let position = try await world.site.stored(application).state.stage {
            try await pass(application, position, world)
        }
        #expect(try await world.site.stored(application).state == .approved)
        #expect(try await SiteCheck(world.site.context, blobs: world.site.blobs)().findings.isEmpty)
        await world.site.close()
    }

    private func pass(_ id: ApplicationID, _ position: Int, _ world: PackWorld) async throws {
        let route = try await world.site.storage.read { try $0.routes.list(of: id) }
        let entry = try #require(route.first { $0.position == position })
        let application = try await world.site.stored(id)
        let programme = try #require(world.site.context.site.programme(application.programme))
        var decision: [String: [String]] = [:]
        for field in programme.decisions[entry.stage] ?? [] {
            if case .code(let code) = field.kind {
                decision[field.id.text] = code.lists.first?.items.first.map { [$0.code] } ?? []
            } else {
                decision[field.id.text] = ["5"]
            }
        }
        let input = DecideApplication.Input(
            verdict: .pass, comments: [:], text: "Agreed.", decision: decision, confirmed: [],
            version: application.version)
        try await DecideApplication(world.site.context)(world.actor(for: entry.unit), id, input).value()
    }
}
