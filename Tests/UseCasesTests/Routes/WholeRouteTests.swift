import Domain
import FormEngine
import Programmes
import SQLText
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// One application from its first page to the last decision, as in Anhui.
@Suite("A whole route")
struct WholeRouteTests {
    private static let basic = AnswerPlace(section: SmallForm.basic)
    private static let papers = AnswerPlace(section: SmallForm.papers)

    @Test(arguments: Backend.available)
    func anApplicationIsReturnedMendedAndApproved(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await begun(site)
            try await completed(id, site)
            try await returned(id, site)
            try await mended(id, site)
            try await approved(id, site)
        }
    }

    private func begun(_ site: TestSite) async throws -> ApplicationID {
        let batch = SmallProgramme.leader.batchID
        let bare = try await StartApplication(site.context)(TestPerson.li.actor, batch, pledged: false)
        #expect(bare.reasons == [.pledgeMissing])
        let id = try await site.start(.li)
        let application = try await site.stored(id)
        #expect(application.number == "L202600001")
        #expect(application.state == .draft)
        return id
    }

    private func completed(_ id: ApplicationID, _ site: TestSite) async throws {
        try await site.saved(id, .li, SmallForm.basic, ["speciality": ["Slag"], "phone": ["13912345678"]])
        var view = try await ReadApplication(site.context)(TestPerson.li.actor, id).value()
        #expect(!view.isCheckMet)
        #expect(view.check.first?.findings.map(\.place.field) == ["level", "abroad", "photo", "proof"])
        #expect(try await site.submit(id, .li).reasons == [.workflow(.checkNotPassed)])

        try await site.fill(id, .li)
        view = try await ReadApplication(site.context)(TestPerson.li.actor, id).value()
        #expect(view.isCheckMet && view.canEdit)
        #expect(view.offered == [.submit, .delete])
        #expect(try await site.submit(id, .li).isDone)
        #expect(try await site.stored(id).state == .reviewing(0))
        view = try await ReadApplication(site.context)(TestPerson.li.actor, id).value()
        #expect(!view.canEdit && view.offered.isEmpty)
    }

    private func returned(_ id: ApplicationID, _ site: TestSite) async throws {
        let comments = [Self.basic: "Which furnace?", Self.papers: "Only one?"]
        try await site.decide(id, .factory, .return(nil), comments: comments).value()
        let view = try await ReadApplication(site.context)(TestPerson.li.actor, id).value()
        #expect(view.dossier.application.state == .returned)
        #expect(view.canEdit)
        #expect(Set(view.dossier.publishedComments.map(\.text)) == ["Which furnace?", "Only one?"])
        let history = try await ReadHistory(site.context)(TestPerson.li.actor, id).value()
        #expect(history.reader == .applicant)
        #expect(history.entries.first?.comments.count == 2)
        #expect(history.entries.first?.event.contactPhone == TestUnit.factory.phone)
        #expect(history.chain == nil)
    }

    private func mended(_ id: ApplicationID, _ site: TestSite) async throws {
        try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost(speciality: "Blast furnaces"))
        let states = Dictionary(uniqueKeysWithValues: try await site.comments(id).map { ($0.place, $0.state) })
        #expect(states == [Self.basic: .answered, Self.papers: .open])
        #expect(try await site.submit(id, .li).reasons == [.workflow(.unansweredComments(count: 1))])
        #expect(try await site.submit(id, .li, confirmed: [.unansweredComments]).isDone)
        let second = try await ReadReview(site.context)(TestUnit.factory.actor, id).value()
        #expect(second.changes?.changes.map(\.place.field) == ["speciality"])
        #expect(second.snapshot.pass == 2)
        #expect(try await ReadReview(site.context)(TestUnit.district.actor, id).isHidden)
    }

    private func approved(_ id: ApplicationID, _ site: TestSite) async throws {
        for unit in [TestUnit.factory, .district, .bureau] {
            #expect(try await site.holder(of: id) == unit)
            let view = try await ReadReview(site.context)(unit.actor, id).value()
            #expect(view.offered.contains(.pass))
            #expect((view.changes == nil) == (unit != .factory), "only the factory has read it before")
            try await site.pass(id)
        }
        #expect(try await site.stored(id).state == .approved)
        #expect(try await site.comments(id).allSatisfy { $0.state == .resolved })
        let events = try await site.events(id)
        #expect(events.map(\.kind) == ["start", "submit", "return", "submit", "pass", "pass", "pass"])
        let head = try await site.stored(id).chain
        #expect(ChainCheck.verify(events, head: head, hash: site.context.digests.chain).isEmpty)
    }

    @Test(arguments: Backend.available)
    func aDecisionIsKeptWithTheLastPass(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            try await site.carry(id, to: .bureau)
            let bare = try await site.decide(id, .bureau, .pass)
            #expect(bare.reasons == [.workflow(.decisionMissing(["tier", "amount"]))])
            let wrong = try await site.decide(id, .bureau, .pass, decision: ["tier": ["z"], "amount": ["101"]])
            #expect(wrong.reasons == [.decision("tier"), .decision("amount")])
            try await site.decide(id, .bureau, .pass, decision: ["tier": ["a"], "amount": ["20"]]).value()
            #expect(try await site.events(id).last?.decision == ["tier": "First", "amount": "20"])
            #expect(try await site.stored(id).state == .approved)
        }
    }

    @Test(arguments: Backend.available)
    func anEmployerUnderADepartmentIsReviewedThere(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            for programme in SmallProgramme.allCases {
                let id = try await site.submitted(.wang, programme)
                let route = try await site.storage.read { try $0.routes.list(of: id) }
                #expect(route.map(\.unit) == [TestUnit.hospital, .department, .bureau].map(\.id))
            }
        }
    }

    @Test(arguments: Backend.available)
    func theRouteIsFrozenUntilTheNextSubmission(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            try await site.database.write { connection in
                _ = try connection.run("UPDATE unit_parents SET parent_id = 'department' WHERE unit_id = 'factory'")
            }
            func units() async throws -> [String] {
                try await site.storage.read { try $0.routes.list(of: id).map(\.unit.text) }
            }
            #expect(try await units() == ["factory", "district", "bureau"])
            try await site.takeBack(id, .li, .recall).value()
            try await site.submit(id, .li).value()
            #expect(try await units() == ["factory", "department", "bureau"])
        }
    }

    @Test(arguments: Backend.available)
    func aStageWithoutAUnitStopsTheSubmission(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            try await site.database.write { connection in
                _ = try connection.run("DELETE FROM unit_parents WHERE unit_id = 'factory'")
            }
            #expect(try await site.submit(id, .li).reasons == [.routeUnresolved(stage: "Middle")])
        }
    }
}
