import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Comments are answered by a change of the place or in writing, and resolved by the pass.
@Suite("Replies to comments")
struct ReplyTests {
    private static let basic = AnswerPlace(section: SmallForm.basic)

    @Test(arguments: Backend.available)
    func aWrittenReplyAnswersTheComment(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let (id, comment) = try await returned(site)
            #expect(try await site.submit(id, .li).reasons == [.workflow(.unansweredComments(count: 1))])
            try await reply(site, id, comment, " It is as it should be. ").value()
            let stored = try #require(try await site.comments(id).first)
            #expect(stored.state == .answered && stored.reply?.text == "It is as it should be.")
            try await site.submit(id, .li).value()
            try await site.pass(id)
            #expect(try await site.comments(id).map(\.state) == [.resolved])
            #expect(try await site.comments(id).first?.reply?.text == "It is as it should be.")
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    @Test func theReviewerReadsItBesideHisComment() async throws {
        try await TestSite.run { site in
            let (id, comment) = try await returned(site)
            try await reply(site, id, comment, "As it is.").value()
            try await site.submit(id, .li).value()
            let view = try await ReadReview(site.context)(TestUnit.factory.actor, id).value()
            #expect(view.ownComments.map(\.reply?.text) == ["As it is."])
            #expect(view.changes?.changes.isEmpty == true)
            let first = try await ReadReview(site.context)(TestUnit.factory.actor, try await site.submitted(.sun))
            #expect(try first.value().changes == nil && first.value().ownComments.isEmpty)
        }
    }

    @Test func blankAndLongOnesAreRefused() async throws {
        try await TestSite.run { site in
            let (id, comment) = try await returned(site)
            #expect(try await reply(site, id, comment, " \u{3000}\n").reasons == [.blank])
            let long = String(repeating: "x", count: ReplyToComment.limit + 1)
            #expect(try await reply(site, id, comment, long).reasons == [.tooLong(limit: ReplyToComment.limit)])
            #expect(try await site.comments(id).first?.state == .open)
        }
    }

    @Test func itIsNotWrittenOverUnseen() async throws {
        try await TestSite.run { site in
            let (id, comment) = try await returned(site)
            try await reply(site, id, comment, "First.").value()
            #expect(try await reply(site, id, comment, "Second.").reasons == [.changed])
            try await reply(site, id, comment, "Second.", over: "First.").value()
            #expect(try await site.comments(id).first?.reply?.text == "Second.")
        }
    }

    /// What was answered in an earlier round stays as the reviewer read it.
    @Test func anEarlierRoundsReplyIsClosed() async throws {
        try await TestSite.run { site in
            let (id, comment) = try await returned(site)
            try await reply(site, id, comment, "First.").value()
            try await site.submit(id, .li).value()
            #expect(try await reply(site, id, comment, "Later.", over: "First.").isForbidden, "it is with the unit")
            site.clock.advance(seconds: 60)
            try await site.decide(id, .factory, .return(nil), comments: [Self.basic: "Again."]).value()
            #expect(try await reply(site, id, comment, "Later.", over: "First.").reasons == [.closed])
        }
    }

    @Test func nobodyElseAnswers() async throws {
        try await TestSite.run { site in
            let (id, comment) = try await returned(site)
            for actor in [TestUnit.factory.actor, TestOfficer.auditor.actor] {
                #expect(try await ReplyToComment(site.context)(actor, id, comment, "Mine.", over: "").isForbidden)
            }
            #expect(try await ReplyToComment(site.context)(TestPerson.sun.actor, id, comment, "x", over: "").isHidden)
            #expect(try await ReplyToComment(site.context)(TestPerson.li.actor, id, "no-such", "x", over: "").isHidden)
        }
    }

    private func returned(_ site: TestSite) async throws -> (ApplicationID, CommentID) {
        let id = try await site.submitted(.li)
        try await site.decide(id, .factory, .return(nil), comments: [Self.basic: "Which one?"]).value()
        site.clock.advance(seconds: 60)
        return (id, try #require(try await site.comments(id).first).id)
    }

    private func reply(
        _ site: TestSite, _ id: ApplicationID, _ comment: CommentID, _ text: String, over shown: String = ""
    ) async throws -> Outcome<Void, ReplyToComment.Refusal> {
        try await ReplyToComment(site.context)(TestPerson.li.actor, id, comment, text, over: shown)
    }
}
