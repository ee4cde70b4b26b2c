import Access
import Domain
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Whatever happens to an application in Sichuan, each unit finds it in exactly one current list (R-REVIEW-39).
@Suite("Current lists of units")
struct CurrentListTests {
    private static let verdicts: [DecideApplication.Verdict] = [
        .pass, .pass, .pass, .report, .report, .report, .return(nil), .reopen, .passBack, .reject,
    ]

    @Test(arguments: Backend.available, [1, 2, 3] as [UInt64])
    func anApplicationIsInOneCurrentListOfEveryUnitAfterEveryStep(backend: Backend, seed: UInt64) async throws {
        try await SichuanWorld.run(on: backend, applications: 3) { world, ids in
            var generator = SeededGenerator(seed: seed)
            var seen: Set<WorkView> = []
            for id in ids {
                for _ in 0..<14 {
                    guard try await step(id, world, &generator) else { break }
                    seen.formUnion(try await check(id, world))
                }
            }
            #expect(seen.isSuperset(of: [.ownReview, .toReport, .reported]), "\(seen)")
            #expect(try await SiteCheck(world.site.context, blobs: world.site.blobs)().findings.isEmpty)
        }
    }

    /// - Returns: `false` when nothing can follow.
    private func step(
        _ id: ApplicationID, _ world: SichuanWorld, _ generator: inout SeededGenerator
    ) async throws -> Bool {
        let state = try await world.site.stored(id).state
        guard !state.isTerminal else { return false }
        guard let position = state.stage else {
            try await world.submit(id)
            return true
        }
        let verdict = Self.verdicts.randomElement(using: &generator) ?? .pass
        if SichuanWorld.reviewers.indices.contains(position) {
            _ = try await world.act(SichuanWorld.reviewers[position], id, verdict)
        }
        return true
    }

    /// - Returns: the views in which it was found.
    private func check(_ id: ApplicationID, _ world: SichuanWorld) async throws -> Set<WorkView> {
        let standings = try await world.site.storage.read { try $0.workItems.standings(of: id) }
        var seen: Set<WorkView> = []
        for account in SichuanWorld.reviewers {
            let unit = try await world.world.actor(account).administeredUnits(in: nil).first
            let mine = standings.filter { $0.unit == unit }
            let views = try await world.views(account, of: id)
            let current = views.filter { $0 != .everReturned }
            #expect(mine.count <= 1)
            switch mine.first?.standing {
            case nil: #expect(views.isEmpty)
            case .sentBack: #expect(current.isEmpty && views == [.everReturned], "\(account) \(views)")
            case .elsewhere: Issue.record("\(account) has it in no list")
            case let standing?: #expect(current.map(\.standing) == [standing], "\(account) \(views)")
            }
            #expect(views.contains(.everReturned) == (mine.first?.hasReturned ?? false))
            seen.formUnion(views)
        }
        return seen
    }
}
