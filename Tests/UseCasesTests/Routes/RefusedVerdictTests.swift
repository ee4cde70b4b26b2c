import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Verdicts that are refused")
struct RefusedVerdictTests {
    private static let place = AnswerPlace(section: SmallForm.basic)

    @Test(arguments: Backend.available)
    func aReturnNeedsAComment(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            #expect(try await site.decide(id, .factory, .return(nil)).reasons == [.workflow(.commentMissing)])
            #expect(try await site.stored(id).state == .reviewing(0))
        }
    }

    @Test(arguments: Backend.available)
    func commentsThatWereTypedStandInTheWayOfAPassAndAreKept(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let typed = try await site.decide(id, .factory, .pass, comments: [Self.place: "Hm."])
            #expect(typed.reasons == [.workflow(.commentsOpen(count: 1))])
            let view = try await ReadReview(site.context)(TestUnit.factory.actor, id).value()
            #expect(view.drafts.map(\.text) == ["Hm."])
            let own = try await ReadApplication(site.context)(TestPerson.li.actor, id).value()
            #expect(own.dossier.publishedComments.isEmpty)
            #expect(try await site.decide(id, .factory, .pass, comments: [Self.place: "  "]).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func commentsAreKeptWithoutAVerdict(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let strange = AnswerPlace(section: "nowhere")
            try await site.decide(id, .factory, nil, comments: [Self.place: " Hm. ", strange: "x"]).value()
            #expect(try await site.comments(id).map(\.text) == ["Hm."])
            #expect(try await site.stored(id).state == .reviewing(0))
        }
    }

    @Test(arguments: Backend.available)
    func aPassNeedsAnOpinion(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            #expect(try await site.decide(id, .factory, .pass, text: " ").reasons == [.workflow(.opinionMissing)])
        }
    }

    @Test(arguments: Backend.available)
    func onlyTheLastStageMayReject(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            for unit in [TestUnit.factory, .district] {
                let early = try await site.decide(id, unit, .reject, text: "No.", confirmed: [.rejection])
                #expect(early.reasons == [.workflow(.rejectNotOffered)])
                try await site.pass(id)
            }
            let hasty = try await site.decide(id, .bureau, .reject, text: "")
            #expect(hasty.reasons == [.workflow(.reasonMissing), .workflow(.rejectionNotConfirmed)])
            try await site.decide(id, .bureau, .reject, text: "No.", confirmed: [.rejection]).value()
            #expect(try await site.stored(id).state == .rejected)
            #expect(try await site.events(id).last?.text == "No.")
            let again = try await StartApplication(site.context)(
                TestPerson.li.actor, SmallProgramme.leader.batchID, pledged: true)
            #expect(again.reasons.contains(.workflow(.alreadyInBatch(id))))
        }
    }

    @Test(arguments: Backend.available)
    func textsHaveALimit(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let long = String(repeating: "长", count: 501)
            #expect(try await site.decide(id, .factory, .pass, text: long).reasons == [.textTooLong(limit: 500)])
            let comment = try await site.decide(id, .factory, nil, comments: [Self.place: long])
            #expect(comment.reasons == [.textTooLong(limit: 500)])
            #expect(try await site.decide(id, .factory, .pass, text: String(long.dropLast())).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func anOldPageDecidesNothing(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let version = try await site.stored(id).version
            let old = try await site.decide(id, .factory, .pass, comments: [Self.place: "Hm."], version: version - 1)
            #expect(old.reasons == [.stale])
            #expect(try await site.comments(id).isEmpty)
            #expect(try await site.stored(id).state == .reviewing(0))
        }
    }

    @Test(arguments: Backend.available)
    func aReturnThatIsSentTwiceIsOne(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let version = try await site.stored(id).version
            let comments = [Self.place: "Which furnace?"]
            try await site.decide(id, .factory, .return(nil), comments: comments, version: version).value()
            let second = try await site.decide(id, .factory, .return(nil), comments: comments, version: version)
            #expect(second.reasons == [.stale])
            #expect(try await site.comments(id).count == 1)
        }
    }
}
