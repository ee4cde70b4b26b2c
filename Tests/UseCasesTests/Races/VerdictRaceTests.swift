import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Fifty clients at once on one application: one wins. Without the guard several do, and the history is torn.
@Suite("Races of verdicts")
struct VerdictRaceTests {
    private let clients = 50

    @Test(arguments: Backend.available, Care.allCases)
    func ofFiftySubmissionsOneGoesThrough(backend: Backend, care: Care) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            let version = try await site.stored(id).version
            let submit = SubmitApplication(site.context(care))
            _ = try await atOnce(clients) { _ in
                await outcome { try await submit(TestPerson.li.actor, id, version: version, confirmed: []) }
            }
            let submissions = try await site.events(id).count { $0.kind == EventKind.submit.rawValue }
            #expect((submissions == 1) == (care != .none), "\(submissions)")
        }
    }

    @Test(arguments: Backend.available, Care.allCases)
    func ofARecallAndAPassOneWins(backend: Backend, care: Care) async throws {
        try await race(backend, care) { site, context, id, version, number in
            if number.isMultiple(of: 2) {
                return try await TakeBack(context)(TestPerson.li.actor, id, .recall, version: version)
            }
            return try await decide(.pass, context, id, version)
        }
    }

    @Test(arguments: Backend.available, Care.allCases)
    func ofAPassAndAReturnOneWins(backend: Backend, care: Care) async throws {
        try await race(backend, care) { site, context, id, version, number in
            try await decide(number.isMultiple(of: 2) ? .pass : .return(nil), context, id, version)
        }
    }

    /// Everybody acts on the application as it was handed in; those who lose are refused and never fail.
    private func race(
        _ backend: Backend, _ care: Care,
        _ act:
            @escaping @Sendable (TestSite, SiteContext, ApplicationID, Int64, Int) async throws -> Outcome<
                Void, TransitionRefusal
            >
    ) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            let version = try await site.stored(id).version
            let context = site.context(care)
            let outcomes = try await atOnce(clients) { number in
                await outcome { try await act(site, context, id, version, number) }
            }
            let acts = try await site.events(id).filter { $0.kind != "start" && $0.kind != "submit" }
            #expect((acts.count == 1) == (care != .none), "\(acts.map(\.kind))")
            guard care != .none else { return }
            #expect(outcomes.count { $0?.isDone ?? false } == 1)
            #expect(outcomes.allSatisfy { $0 != nil })
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
        }
    }
}

private func decide(
    _ verdict: DecideApplication.Verdict, _ context: SiteContext, _ id: ApplicationID, _ version: Int64
) async throws -> Outcome<Void, TransitionRefusal> {
    let isReturn = verdict == .return(nil)
    let input = DecideApplication.Input(
        verdict: verdict, comments: isReturn ? [AnswerPlace(section: SmallForm.basic): "More."] : [:],
        text: "Agreed.", decision: [:], confirmed: [], version: version)
    return try await DecideApplication(context)(TestUnit.factory.actor, id, input)
}

/// What it comes to; `nil` when it failed.
private func outcome<Value>(
    _ act: @Sendable () async throws -> Outcome<Value, TransitionRefusal>
) async -> Outcome<Value, TransitionRefusal>? {
    do { return try await act() } catch { return nil }
}
