import Domain
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("The mailbox of a demo")
struct DevelopmentMailboxTests {
    @Test(arguments: Backend.available)
    func aMessageThatComesTwiceIsShownOnce(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let box = DevelopmentMailbox(site.context)
            for attempts in 1...2 { #expect(await box.deliver(Self.message("m1", attempts)) == .delivered) }
            #expect(try await box.list().map(\.recipient) == ["The factory"])
        }
    }

    @Test(arguments: Backend.available)
    func onlyTheNewestAreKept(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let box = DevelopmentMailbox(site.context)
            for number in 1...(DevelopmentMailbox.capacity + 5) {
                _ = await box.deliver(Self.message("m\(number)", 1, at: Int64(number)))
            }
            let kept = try await box.list()
            #expect(kept.count == DevelopmentMailbox.capacity)
            #expect(kept.first?.id == "m205" && kept.last?.id == "m6")
        }
    }

    @Test func whatCannotBePutIntoWordsIsImpossible() async throws {
        try await TestSite.run { site async throws in
            let odd = ClaimedMessage(
                id: "m1", kind: .transition, payload: .object([:]), createdAt: SmallSite.now, attempts: 1, holder: "a")
            #expect(
                await DevelopmentMailbox(site.context).deliver(odd)
                    == .impossible(reason: "the message cannot be put into words"))
        }
    }

    private static func message(_ id: String, _ attempts: Int, at seconds: Int64 = 0) -> ClaimedMessage {
        let content = TransitionMessage(
            recipient: .unit("factory"), recipientName: "The factory", application: "app-1", number: "N1",
            programme: SmallProgramme.leader.id, applicantName: "Li", event: .submit, state: .reviewing, stage: "First",
            actorName: "Li")
        return ClaimedMessage(
            id: MessageID(trusted: id), kind: .transition, payload: content.payload,
            createdAt: SmallSite.now.adding(seconds: seconds), attempts: attempts, holder: "a")
    }
}
