import Access
import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Bindings to employers")
struct BindingTests {
    private func request(
        _ site: TestSite, _ person: TestPerson, _ unit: String, _ statement: String = "I work there."
    ) async throws -> Outcome<Void, PersonalCentre.Refusal> {
        try await PersonalCentre(site.context).requestUnit(person.actor, unit: unit, statement: statement)
    }

    private func pending(_ site: TestSite, _ unit: TestUnit) async throws -> BindingID {
        try #require(try await ReviewBindings(site.context).list(unit.actor).first { $0.state == .pending }).id
    }

    /// R-ACC-14; the employer fills itself in once there is one.
    @Test(arguments: Backend.available)
    func anUnboundPersonFillsInButDoesNotSubmit(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.zhao)
            try await site.fill(id, .zhao)
            let missing: [TransitionRefusal] = [.workflow(.checkNotPassed), .workflow(.bindingMissing)]
            #expect(try await site.submit(id, .zhao).reasons == missing)
            try await request(site, .zhao, "factory").value()
            #expect(try await site.submit(id, .zhao).reasons == missing, "not approved yet")
            let binding = try await pending(site, .factory)
            try await ReviewBindings(site.context).decide(TestUnit.factory.actor, binding, agrees: true, reason: "")
                .value()

            let view = try await ReadApplication(site.context)(TestPerson.zhao.actor, id).value()
            #expect(view.isCheckMet, "what the page shows is what a submission checks")
            #expect(view.sheet.sections[SmallForm.basic]?.single["unit"] == .text(TestUnit.factory.name))
            #expect(try await site.submit(id, .zhao).isDone)
            #expect(try await site.stored(id).employer == TestUnit.factory.id)
            let seen = try await ReadReview(site.context)(TestUnit.factory.actor, id).value()
            #expect(seen.snapshot.sheet.sections[SmallForm.basic]?.single["unit"] == .text(TestUnit.factory.name))
        }
    }

    ///
    @Test(arguments: Backend.available)
    func theEmployerDoesNotChangeInReview(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            #expect(try await request(site, .li, "academy").reasons == [.inReview])
            let place = AnswerPlace(section: SmallForm.basic)
            try await site.decide(id, .factory, .return(nil), comments: [place: "More."]).value()
            #expect(try await request(site, .li, "academy").isDone)
            try await ReviewBindings(site.context).decide(
                TestUnit.academy.actor, try await pending(site, .academy), agrees: true, reason: ""
            ).value()
            try await site.submit(id, .li, confirmed: [.unansweredComments]).value()
            #expect(try await site.holder(of: id) == .academy)
            #expect(try await site.stored(id).employerName == TestUnit.academy.name)
        }
    }

    @Test(arguments: Backend.available)
    func aRequestNamesItsProblems(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            #expect(try await request(site, .li, "", " ").reasons == [.unitMissing, .statementMissing])
            let long = String(repeating: "长", count: 501)
            #expect(try await request(site, .li, "academy", long).reasons == [.statementTooLong(limit: 500)])
            #expect(try await request(site, .li, "nowhere").reasons == [.unitUnknown])
            #expect(try await request(site, .li, "district").reasons == [.unitUnknown], "no employer")
            #expect(try await request(site, .li, "factory").reasons == [.sameUnit])
            #expect(try await request(site, .li, "academy").isDone)
            #expect(try await request(site, .li, "hospital").reasons == [.requestPending])
            let clerk = TestUnit.factory.actor
            let other = try await PersonalCentre(site.context).requestUnit(clerk, unit: "academy", statement: "x")
            #expect(other.isHidden)
        }
    }

    @Test(arguments: Backend.available)
    func aRequestIsTakenBack(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let centre = PersonalCentre(site.context)
            #expect(try await centre.withdrawRequest(TestPerson.li.actor).reasons == [.notPending])
            try await request(site, .li, "academy").value()
            let binding = try await pending(site, .academy)
            #expect(try await centre.withdrawRequest(TestPerson.li.actor).isDone)
            let late = try await ReviewBindings(site.context).decide(
                TestUnit.academy.actor, binding, agrees: true, reason: "")
            #expect(late.reasons == [.alreadyDecided])
            #expect(try await centre.view(TestPerson.li.actor).value().bound?.unit == TestUnit.factory.id)
        }
    }

    @Test(arguments: Backend.available)
    func aUnitDecidesItsOwnRequestsOnceAndWithReasons(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await request(site, .zhao, "academy").value()
            let binding = try await pending(site, .academy)
            let review = ReviewBindings(site.context)
            let clerk = TestUnit.academy.actor
            #expect(try await review.decide(TestUnit.factory.actor, binding, agrees: true, reason: "").isHidden)
            #expect(try await review.decide(clerk, binding, agrees: false, reason: " ").reasons == [.reasonMissing])
            let long = String(repeating: "长", count: 501)
            #expect(
                try await review.decide(clerk, binding, agrees: false, reason: long).reasons
                    == [.reasonTooLong(limit: 500)])
            let own = Actor(account: clerk.account, person: TestPerson.zhao.id, listener: .public, grants: clerk.grants)
            #expect(try await review.decide(own, binding, agrees: true, reason: "").reasons == [.ownRequest])
            #expect(try await review.decide(clerk, binding, agrees: false, reason: "Unknown").isDone)
            #expect(try await review.decide(clerk, binding, agrees: true, reason: "").reasons == [.alreadyDecided])
            #expect(try await review.list(clerk).map(\.reason) == ["Unknown"])
        }
    }
}
