import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Messages about transitions")
struct TransitionMessageTests {
    @Test(arguments: Backend.available)
    func everyTransitionTellsWhoeverHasToKnow(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.submitted(.li)
            #expect(try await Self.sent(site).map(Self.summary) == ["submit reviewing to \(TestUnit.factory.name)"])
            let place = AnswerPlace(section: SmallForm.basic)
            try await site.decide(id, .factory, .return(nil), comments: [place: "More."]).value()
            let returned = try await Self.sent(site)
            #expect(returned.map(Self.summary) == ["return returned to \(TestPerson.li.name)"])
            #expect(returned.first?.recipient == .person(TestPerson.li.id))
            #expect(returned.first?.actorName == TestUnit.factory.name)
            try await site.submit(id, .li, confirmed: [.unansweredComments]).value()
            _ = try await Self.sent(site)
            while try await site.stored(id).state != .approved { try await site.pass(id) }
            let last = try await Self.sent(site).last
            #expect(last.map(Self.summary) == "pass approved to \(TestPerson.li.name)")
        }
    }

    @Test(arguments: Backend.available)
    func aRecallTellsTheStageThatHadIt(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.submitted(.li, .innovation)
            _ = try await Self.sent(site)
            try await site.takeBack(id, .li, .recall).value()
            let sent = try await Self.sent(site)
            #expect(sent.map(Self.summary) == ["recall draft to \(TestUnit.factory.name)"])
            #expect(sent.first?.recipient == .unit(TestUnit.factory.id))
        }
    }

    @Test(arguments: Backend.available)
    func aRefusedTransitionTellsNobody(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.submitted(.li)
            _ = try await Self.sent(site)
            let stale = try await site.stored(id).version - 1
            #expect(try await !site.decide(id, .factory, .pass, version: stale).isDone)
            #expect(try await Self.sent(site).isEmpty)
        }
    }

    @Test func itComesBackFromItsPayload() throws {
        let message = TransitionMessage(
            recipient: .unit("factory"), recipientName: "The factory", application: "app-1", number: "N1",
            programme: "leaders/x", applicantName: "Li", event: .passBack, state: .returnedToStage, stage: "First",
            actorName: "The bureau")
        #expect(TransitionMessage(payload: message.payload) == message)
        #expect(TransitionMessage(payload: .object(["unit": .text("factory")])) == nil)
        #expect(TransitionMessage(payload: .null) == nil)
    }

    /// A commit that leaves a message rings; one that is undone, or leaves none, does not.
    @Test(arguments: Backend.available)
    func onlyACommitThatLeavesAMessageWakesTheSender(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let bell = CountedBell()
            let storage = bell.storage(of: site)
            let message = OutboxMessage(
                id: "m1", kind: .transition, payload: .object([:]), dedupKey: "k", createdAt: SmallSite.now,
                dueAt: SmallSite.now)
            await #expect(throws: LostRaceOfTest.self) {
                try await storage.write { store in
                    try store.outbox.enqueue(message)
                    throw LostRaceOfTest()
                }
            }
            _ = try await storage.write { try $0.applications.allIDs() }
            #expect(bell.count == 0)
            _ = try await storage.write { try $0.outbox.enqueue(message) }
            #expect(bell.count == 1)
            _ = try await storage.write { try $0.outbox.enqueue(message) }
            #expect(bell.count == 1, "the same key leaves nothing new")
        }
    }

    private struct LostRaceOfTest: Error {}

    private static func summary(_ message: TransitionMessage) -> String {
        "\(message.event.rawValue) \(message.state.rawValue) to \(message.recipientName)"
    }

    /// What was left since the last time.
    private static func sent(_ site: TestSite) async throws -> [TransitionMessage] {
        let delivery = ScriptedDelivery()
        let send = DeliverOutbox(site.context, delivery: delivery, holder: "a")
        while try await send() != .nothing {}
        return delivery.messages.compactMap { $0.payload.flatMap(TransitionMessage.init) }
    }
}
