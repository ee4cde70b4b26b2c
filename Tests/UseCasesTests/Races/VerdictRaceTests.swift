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
            let race = Race(name: "submissions", backend: backend, care: care)
            _ = try await race.run(clients) { _ in
                await outcome { try await submit(TestPerson.li.actor, id, version: version, confirmed: []) }
            }
            let submissions = try await site.events(id).count { $0.kind == EventKind.submit.rawValue }
            race.judge(submissions == 1, "\(submissions)")
        }
    }

    @Test(arguments: Backend.available, Care.allCases)
    func ofARecallAndAPassOneWins(backend: Backend, care: Care) async throws {
        try await run(Race(name: "recall and pass", backend: backend, care: care)) { context, id, version, number in
            if number.isMultiple(of: 2) {
                return try await TakeBack(context)(TestPerson.li.actor, id, .recall, version: version)
            }
            return try await decide(.pass, context, id, version)
        }
    }

    @Test(arguments: Backend.available, Care.allCases)
    func ofAPassAndAReturnOneWins(backend: Backend, care: Care) async throws {
        try await run(Race(name: "pass and return", backend: backend, care: care)) { context, id, version, number in
            try await decide(number.isMultiple(of: 2) ? .pass : .return(nil), context, id, version)
        }
    }

    /// Everybody acts on the application as it was handed in; those who lose are refused and never fail.
    private func run(
        _ race: Race,
        _ act:
            @escaping @Sendable (SiteContext, ApplicationID, Int64, Int) async throws -> Outcome<
                Void, TransitionRefusal
            >
    ) async throws {
        try await TestSite.run(on: race.backend) { site in
            let id = try await site.submitted(.li, .innovation)
            let version = try await site.stored(id).version
            let context = site.context(race.care)
            let outcomes = try await race.run(clients) { number in
                await outcome { try await act(context, id, version, number) }
            }
            let acts = try await site.events(id).filter { $0.kind != "start" && $0.kind != "submit" }
            race.judge(acts.count == 1, "\(acts.map(\.kind))")
            guard race.care != .none else { return }
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
