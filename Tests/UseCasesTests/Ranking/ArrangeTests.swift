import Domain
import FormEngine
import TestSupport
import Testing
import UseCases

/// 推荐排序, the whole list at once.
@Suite("Orders of a batch")
struct ArrangeTests {
    @Test(arguments: Backend.available)
    func gapsStayUntilTheyAreClosedByOneCommand(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let (first, second) = try await two(site)
            try await site.ranked(first, .factory, "20")
            try await site.ranked(second, .factory, "3")
            #expect(try await site.places(of: .factory) == [first: 20, second: 3])
            try await site.arrange(.factory, .closeGaps, version: 2).value()
            #expect(try await site.places(of: .factory) == [second: 1, first: 2])
            // Nothing to close is no change.
            try await site.arrange(.factory, .closeGaps, version: 3).value()
            #expect(
                try await site.storage.read { try $0.rankings.version(of: "factory", batch: "innovation-2026") } == 3)
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func theWholeListIsBroughtIntoAnotherOrder(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let (first, second) = try await two(site)
            try await site.arrange(.factory, .order([first, second]), version: 0).value()
            try await site.arrange(.factory, .order([second, first]), version: 1).value()
            #expect(try await site.places(of: .factory) == [second: 1, first: 2])
            let changes = try await site.storage.read { try $0.rankings.changes(of: first) }
            #expect(changes.map(\.old) == [nil, 1] && changes.map(\.new) == [1, 2])
        }
    }

    @Test(arguments: Backend.available)
    func oneMovesUpAndDownAndWhatHasNoPlaceGoesToTheEnd(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let (first, second) = try await two(site)
            try await site.arrange(.factory, .move(second, .up), version: 0).value()
            try await site.arrange(.factory, .move(first, .down), version: 1).value()
            #expect(try await site.places(of: .factory) == [second: 1, first: 2])
            try await site.arrange(.factory, .move(first, .up), version: 2).value()
            #expect(try await site.places(of: .factory) == [first: 1, second: 2])
            // At the top there is no further up.
            try await site.arrange(.factory, .move(first, .up), version: 3).value()
            #expect(try await site.places(of: .factory) == [first: 1, second: 2])
        }
    }

    @Test(arguments: Backend.available)
    func anOrderThatWasMadeOnAnOlderPageIsRefused(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let (first, second) = try await two(site)
            try await site.arrange(.factory, .order([first, second]), version: 0).value()
            let acts: [ArrangeRanking.Act] = [
                .order([second, first]), .closeGaps, .order([first]), .order([first, first, second]),
                .order([first, second, "nobody"]), .move("nobody", .up),
            ]
            for act in acts {
                #expect(try await site.arrange(.factory, act, version: 0).reasons == [.stale], "\(act)")
            }
            #expect(try await site.places(of: .factory) == [first: 1, second: 2])
        }
    }

    private func two(_ site: TestSite) async throws -> (ApplicationID, ApplicationID) {
        (try await site.submitted(.li, .innovation), try await site.submitted(.sun, .innovation))
    }
}
