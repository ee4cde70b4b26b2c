import Access
import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Two reviewers of one unit on one application: nobody's comment is lost, and nobody sends what he has not read.
@Suite("Two reviewers of one application")
struct TwoReviewersTests {
    private static let basic = AnswerPlace(section: SmallForm.basic)
    private static let papers = AnswerPlace(section: SmallForm.papers)
    private static let blank = [basic: "", papers: ""]

    @Test(arguments: Backend.available)
    func theSecondLearnsOfTheFirstBeforeHeReplacesHim(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let other = try await site.colleague(of: .factory)
            try await act(site, TestUnit.factory.actor, id, nil, [Self.basic: "Mine.", Self.papers: ""], Self.blank)
                .value()
            let late = try await act(site, other, id, nil, [Self.basic: "Yours.", Self.papers: "More."], Self.blank)
            #expect(late.reasons == [.commentChanged(Self.basic)])
            #expect(try await texts(site, id) == [Self.basic: "Mine.", Self.papers: "More."])
            // Now both have been on his screen.
            let shown = [Self.basic: "Mine.", Self.papers: "More."]
            try await act(site, other, id, nil, [Self.basic: "Both.", Self.papers: "More."], shown).value()
            #expect(try await texts(site, id) == [Self.basic: "Both.", Self.papers: "More."])
        }
    }

    /// A box that somebody left alone is not written, whatever it shows him.
    @Test(arguments: Backend.available)
    func aBoxLeftAloneTouchesNothing(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let other = try await site.colleague(of: .factory)
            try await act(site, TestUnit.factory.actor, id, nil, [Self.basic: "Mine.", Self.papers: ""], Self.blank)
                .value()
            try await act(site, other, id, nil, Self.blank, Self.blank).value()
            #expect(try await texts(site, id) == [Self.basic: "Mine."])
        }
    }

    @Test(arguments: Backend.available)
    func nothingIsReturnedWithACommentThatWasNotOnTheScreen(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let other = try await site.colleague(of: .factory)
            try await act(site, other, id, nil, [Self.papers: "Hidden.", Self.basic: ""], Self.blank).value()
            let typed = [Self.basic: "Mine.", Self.papers: ""]
            let refused = try await act(site, TestUnit.factory.actor, id, .return(nil), typed, Self.blank)
            #expect(refused.reasons == [.commentUnseen(Self.papers)])
            #expect(try await site.stored(id).state == .reviewing(0))
            let seen = [Self.basic: "Mine.", Self.papers: "Hidden."]
            try await act(site, TestUnit.factory.actor, id, .return(nil), seen, seen).value()
            #expect(try await site.comments(id).filter { $0.state == .open }.count == 2)
        }
    }

    /// Fifty at once at one place: one is kept, and the others know that theirs is not.
    @Test(arguments: Backend.available)
    func ofManyWhoWriteAtOnceOneIsKeptAndTheOthersAreTold(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let version = try await site.stored(id).version
            let outcomes = try await atOnce(20) { number in
                let input = DecideApplication.Input(
                    verdict: nil, comments: [Self.basic: "Text \(number)"], shown: [Self.basic: ""], text: "",
                    decision: [:], confirmed: [], version: version)
                return try await DecideApplication(site.context)(TestUnit.factory.actor, id, input)
            }
            #expect(outcomes.count(where: \.isDone) == 1)
            #expect(outcomes.count { $0.reasons == [.commentChanged(Self.basic)] } == 19)
            #expect(try await texts(site, id).count == 1)
        }
    }

    // MARK: Who else is there

    @Test(arguments: Backend.available)
    func theySeeEachOtherForSomeMinutesAlsoFromAnotherProcess(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let other = try await site.colleague(of: .factory)
            let visits = NoteReviewVisit(site.context)
            #expect(try await visits(TestUnit.factory.actor, id).value().colleagues.isEmpty)
            site.clock.advance(seconds: 60)
            let seen = try await site.second { context in
                try await NoteReviewVisit(context)(other, id, isWriting: true).value().colleagues
            }
            #expect(seen.map(\.name) == ["Clerk of The factory"])
            #expect(seen.map(\.since) == [SmallSite.now])
            let back = try await visits(TestUnit.factory.actor, id).value().colleagues
            #expect(back.map(\.name) == ["Second clerk of The factory"] && back.map(\.isWriting) == [true])
            site.clock.advance(seconds: ReviewVisit.lifetime + 1)
            #expect(try await visits(TestUnit.factory.actor, id).value().colleagues.isEmpty)
        }
    }

    @Test func whoLeavesIsGoneUnlessHeCameBackMeanwhile() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li)
            let other = try await site.colleague(of: .factory)
            let visits = NoteReviewVisit(site.context)
            let first = try await visits(other, id).value().seenAt
            site.clock.advance(seconds: 5)
            let second = try await visits(other, id).value().seenAt
            try await visits.leave(other, id, seenAt: first)
            #expect(try await visits(TestUnit.factory.actor, id).value().colleagues.count == 1)
            try await visits.leave(other, id, seenAt: second)
            #expect(try await visits(TestUnit.factory.actor, id).value().colleagues.isEmpty)
        }
    }

    @Test func commentsLeftUnsentTellOfWhoHasGone() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li)
            let other = try await site.colleague(of: .factory)
            try await act(site, other, id, nil, [Self.basic: "Later.", Self.papers: "Too."], Self.blank).value()
            site.clock.advance(seconds: 3600)
            let seen = try await NoteReviewVisit(site.context)(TestUnit.factory.actor, id).value().colleagues
            #expect(seen.map(\.drafts) == [2])
        }
    }

    @Test func onlyWhoDecidesIsNoted() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li)
            let visits = NoteReviewVisit(site.context)
            #expect(try await visits(TestOfficer.auditor.actor, id).isForbidden)
            #expect(try await visits(TestPerson.li.actor, id).isForbidden)
            // It has not come so far up: nobody there knows of it.
            #expect(try await visits(TestUnit.bureau.actor, id).isHidden)
        }
    }

    private func act(
        _ site: TestSite, _ actor: Actor, _ id: ApplicationID, _ verdict: DecideApplication.Verdict?,
        _ comments: [AnswerPlace: String], _ shown: [AnswerPlace: String]
    ) async throws -> Outcome<Void, TransitionRefusal> {
        let input = DecideApplication.Input(
            verdict: verdict, comments: comments, shown: shown, text: "", decision: [:], confirmed: [],
            version: try await site.stored(id).version)
        return try await DecideApplication(site.context)(actor, id, input)
    }

    private func texts(_ site: TestSite, _ id: ApplicationID) async throws -> [AnswerPlace: String] {
        let drafts = try await site.comments(id).filter { $0.state == .draft }
        return Dictionary(drafts.map { ($0.place, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
}
