import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Recall and deletion")
struct TakeBackTests {
    @Test func aRecallBringsTheDraftBackAndTheReviewerIsTold() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li, .innovation)
            try await site.takeBack(id, .li, .recall).value()
            #expect(try await site.stored(id).state == .draft)
            #expect(try await site.decide(id, .factory, .pass).reasons == [.recalled])
            #expect(try await site.decide(id, .district, .pass).isHidden, "it never came there")
            #expect(try await ReadReview(site.context)(TestUnit.factory.actor, id).isHidden)
            #expect(try await site.submit(id, .li).isDone)
            #expect(try await site.stored(id).pass == 2)
        }
    }

    @Test func aRecallGoesBackToWhereTheSubmissionCameFrom() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li, .innovation)
            let place = AnswerPlace(section: SmallForm.papers)
            try await site.decide(id, .factory, .return(nil), comments: [place: "More."]).value()
            try await site.submit(id, .li, confirmed: [.unansweredComments]).value()
            try await site.takeBack(id, .li, .recall).value()
            #expect(try await site.stored(id).state == .returned)
        }
    }

    @Test func aRecallAfterAnActIsRefused() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li, .innovation)
            try await site.pass(id)
            #expect(try await site.takeBack(id, .li, .recall).reasons == [.workflow(.alreadyReviewed)])
        }
    }

    @Test func commentsThatWereOnlyKeptAreNoAct() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li, .innovation)
            try await site.decide(id, .factory, nil, comments: [AnswerPlace(section: SmallForm.basic): "Hm."]).value()
            #expect(try await site.takeBack(id, .li, .recall).isDone)
        }
    }

    @Test func aProgrammeWithoutRecallOffersNone() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li)
            #expect(try await site.takeBack(id, .li, .recall).reasons == [.workflow(.recallNotOffered)])
        }
    }

    @Test func anOldPageTakesNothingBack() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li, .innovation)
            let version = try await site.stored(id).version
            let old = try await TakeBack(site.context)(TestPerson.li.actor, id, .recall, version: version - 1)
            #expect(old.reasons == [.stale])
        }
    }

    @Test func aDraftIsDeletedAndGivesThePlaceFree() async throws {
        try await TestSite.run { site in
            let id = try await site.start(.li)
            try await site.takeBack(id, .li, .delete).value()
            #expect(try await site.stored(id).state == .deleted)
            #expect(try await ReadApplication(site.context)(TestPerson.li.actor, id).isHidden)
            #expect(try await site.start(.li) != id)
        }
    }

    @Test func whatWasHandedInOnceIsNeverDeleted() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li, .innovation)
            let inReview = try await site.takeBack(id, .li, .delete)
            #expect(inReview.reasons == [.workflow(.notAllowedInState(.reviewing(0)))])
            try await site.takeBack(id, .li, .recall).value()
            #expect(try await site.takeBack(id, .li, .delete).reasons == [.workflow(.everSubmitted)])
        }
    }
}
