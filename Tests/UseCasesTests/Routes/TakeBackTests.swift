import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Recall and deletion")
struct TakeBackTests {
    @Test(arguments: Backend.available)
    func aRecallBringsTheDraftBackAndTheReviewerIsTold(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
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

    @Test(arguments: Backend.available)
    func aRecallGoesBackToWhereTheSubmissionCameFrom(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            let place = AnswerPlace(section: SmallForm.papers)
            try await site.decide(id, .factory, .return(nil), comments: [place: "More."]).value()
            try await site.submit(id, .li, confirmed: [.unansweredComments]).value()
            try await site.takeBack(id, .li, .recall).value()
            #expect(try await site.stored(id).state == .returned)
        }
    }

    @Test(arguments: Backend.available)
    func aRecallAfterAnActIsRefused(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            try await site.pass(id)
            #expect(try await site.takeBack(id, .li, .recall).reasons == [.workflow(.alreadyReviewed)])
        }
    }

    @Test(arguments: Backend.available)
    func commentsThatWereOnlyKeptAreNoAct(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            try await site.decide(id, .factory, nil, comments: [AnswerPlace(section: SmallForm.basic): "Hm."]).value()
            #expect(try await site.takeBack(id, .li, .recall).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func aProgrammeWithoutRecallOffersNone(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            #expect(try await site.takeBack(id, .li, .recall).reasons == [.workflow(.recallNotOffered)])
        }
    }

    @Test(arguments: Backend.available)
    func anOldPageTakesNothingBack(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            let version = try await site.stored(id).version
            let old = try await TakeBack(site.context)(TestPerson.li.actor, id, .recall, version: version - 1)
            #expect(old.reasons == [.stale])
        }
    }

    @Test(arguments: Backend.available)
    func aDraftIsDeletedAndGivesThePlaceFree(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.takeBack(id, .li, .delete).value()
            #expect(try await site.stored(id).state == .deleted)
            #expect(try await ReadApplication(site.context)(TestPerson.li.actor, id).isHidden)
            #expect(try await site.start(.li) != id)
        }
    }

    @Test(arguments: Backend.available)
    func whatWasHandedInOnceIsNeverDeleted(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            let inReview = try await site.takeBack(id, .li, .delete)
            #expect(inReview.reasons == [.workflow(.notAllowedInState(.reviewing(0)))])
            try await site.takeBack(id, .li, .recall).value()
            #expect(try await site.takeBack(id, .li, .delete).reasons == [.workflow(.everSubmitted)])
        }
    }
}
