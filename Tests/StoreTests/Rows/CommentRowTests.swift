import Domain
import FormEngine
import TestSupport
import Testing
import UseCases

@Suite("Comments in the database")
struct CommentRowTests {
    private static let section = AnswerPlace(section: "basic")
    private static let field = AnswerPlace(section: "basic", field: "phone")
    private static let record = AnswerPlace(section: "papers", record: "r1")

    private func run(
        on backend: Backend, _ body: @escaping @Sendable (any CommentRows) throws -> Void
    ) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                _ = try store.applications.insert(Sample.application())
                try body(store.comments)
            }
        }
    }

    @Test(arguments: Backend.available)
    func aStageHasOneDraftForAPlace(backend: Backend) async throws {
        try await run(on: backend) { comments in
            try comments.saveDraft(Sample.comment("c1", "first", at: Self.section), over: nil)
            try comments.saveDraft(Sample.comment("c2", "second", at: Self.section), over: nil)
            try comments.saveDraft(Sample.comment("c3", "of another stage", at: Self.section, position: 1), over: nil)
            try comments.saveDraft(Sample.comment("c4", "of a field", at: Self.field), over: nil)
            #expect(Set(try comments.list(of: "app-1").map(\.text)) == ["second", "of another stage", "of a field"])
            try comments.saveDraft(Sample.comment("c5", "", at: Self.section), over: nil)
            #expect(Set(try comments.list(of: "app-1").map(\.id)) == ["c3", "c4"])
        }
    }

    /// Of two who write at one place the second learns of the first.
    @Test(arguments: Backend.available)
    func aDraftIsOnlyWrittenOverWhatWasShown(backend: Backend) async throws {
        try await run(on: backend) { comments throws in
            #expect(try comments.saveDraft(Sample.comment("c1", "mine", at: Self.section), over: ""))
            #expect(try !comments.saveDraft(Sample.comment("c2", "yours", at: Self.section), over: ""))
            #expect(try !comments.saveDraft(Sample.comment("c3", "", at: Self.section), over: "yours"))
            #expect(try comments.list(of: "app-1").map(\.text) == ["mine"])
            #expect(try comments.saveDraft(Sample.comment("c4", "both", at: Self.section), over: "mine"))
            #expect(try comments.list(of: "app-1").map(\.text) == ["both"])
            #expect(try comments.list(of: "app-1").map(\.id) == ["c1"], "it is still the same comment")
            #expect(try comments.saveDraft(Sample.comment("c5", "", at: Self.section), over: "both"))
            #expect(try comments.list(of: "app-1").isEmpty)
            #expect(try comments.saveDraft(Sample.comment("c6", "", at: Self.section), over: ""))
        }
    }

    @Test(arguments: Backend.available)
    func aReplyAnswersACommentAndIsOnlyWrittenOverWhatWasShown(backend: Backend) async throws {
        let at = SmallSite.now.adding(seconds: 90)
        try await run(on: backend) { comments in
            try comments.saveDraft(Sample.comment("c1", "text", at: Self.section), over: nil)
            let reply = UseCases.Comment.Reply(text: "As it is.", at: at)
            #expect(try !comments.reply(reply, to: "c1", of: "app-1", over: ""), "a draft is nobody's to answer")
            try comments.publish("app-1", position: 0, pass: 1, at: SmallSite.now)
            #expect(try !comments.reply(reply, to: "c1", of: "app-2", over: ""))
            #expect(try comments.reply(reply, to: "c1", of: "app-1", over: ""))
            #expect(try !comments.reply(UseCases.Comment.Reply(text: "Lost", at: at), to: "c1", of: "app-1", over: ""))
            let stored = try comments.list(of: "app-1").first
            #expect(stored?.reply == reply)
            #expect(stored?.state == .answered)
            try comments.resolve("app-1", position: 0)
            #expect(try !comments.reply(reply, to: "c1", of: "app-1", over: "As it is."))
        }
    }

    @Test(arguments: Backend.available)
    func aChangeAnywhereAnswersACommentOnTheWhole(backend: Backend) async throws {
        try await run(on: backend) { comments in
            try comments.saveDraft(Sample.comment("c1", "text", at: .wholeApplication), over: nil)
            try comments.publish("app-1", position: 0, pass: 1, at: SmallSite.now)
            try comments.answer("app-1", places: [Self.field])
            #expect(try open(comments).isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func onlyTheStageThatReturnsIsPublished(backend: Backend) async throws {
        try await run(on: backend) { comments in
            try comments.saveDraft(Sample.comment("c1", "mine", at: Self.section), over: nil)
            try comments.saveDraft(Sample.comment("c2", "not mine", at: Self.field, position: 1), over: nil)
            try comments.publish("app-1", position: 0, pass: 2, at: SmallSite.now.adding(seconds: 60))
            let all = try comments.list(of: "app-1")
            let published = all.first { $0.id == "c1" }
            #expect(published?.state == .open)
            #expect(published?.pass == 2)
            #expect(published?.at == SmallSite.now.adding(seconds: 60))
            #expect(all.first { $0.id == "c2" }?.state == .draft)
        }
    }

    @Test(arguments: Backend.available)
    func aChangeAnswersThePlaceAndWhatItStandsIn(backend: Backend) async throws {
        try await run(on: backend) { comments in
            let other = AnswerPlace(section: "papers", record: "r2")
            for (id, place) in [("c1", Self.section), ("c2", Self.field), ("c3", Self.record), ("c4", other)] {
                try comments.saveDraft(Sample.comment(CommentID(trusted: id), "text", at: place), over: nil)
            }
            try comments.publish("app-1", position: 0, pass: 1, at: SmallSite.now)
            try comments.answer("app-1", places: [AnswerPlace(section: "basic", field: "level")])
            #expect(try open(comments) == ["c2", "c3", "c4"])
            try comments.answer("app-1", places: [AnswerPlace(section: "papers", record: "r1", field: "title")])
            #expect(try open(comments) == ["c2", "c4"])
            try comments.answer("app-1", places: [Self.field])
            #expect(try open(comments) == ["c4"])
        }
    }

    @Test(arguments: Backend.available)
    func aPassResolvesWhatItsOwnStageWrote(backend: Backend) async throws {
        try await run(on: backend) { comments in
            try comments.saveDraft(Sample.comment("c1", "mine", at: Self.section), over: nil)
            try comments.saveDraft(Sample.comment("c2", "not mine", at: Self.section, position: 1), over: nil)
            try comments.publish("app-1", position: 0, pass: 1, at: SmallSite.now)
            try comments.publish("app-1", position: 1, pass: 1, at: SmallSite.now)
            try comments.resolve("app-1", position: 0)
            #expect(try comments.list(of: "app-1").map(\.state) == [.resolved, .open])
        }
    }
}

private func open(_ comments: any CommentRows) throws -> [CommentID] {
    try comments.list(of: "app-1").filter { $0.state == .open }.map(\.id).sorted()
}
