import Domain
import FormEngine
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// A unit applies through whoever administers it (R-FORM-07, R-APPLY-07…13).
@Suite("Units that apply")
struct UnitApplicantTests {
    private static let later = SmallSite.day(6, 30)

    @Test(arguments: Backend.available)
    func aSeminarGoesFromTheUnitToTheAuthority(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let id = try await site.submitted(.factory, ends: Self.later)
            let application = try await site.stored(id)
            #expect(application.state == .reviewing(0))
            #expect(application.applicant == Applicant(person: nil, unit: TestUnit.factory.id, name: "The factory"))
            #expect(application.employer == TestUnit.factory.id)
            #expect(try await site.holder(of: id) == .bureau)
            let submitted = try await site.events(id).last
            #expect(submitted?.actorName == "Clerk of The factory")
            #expect(submitted?.unit == TestUnit.factory.id && submitted?.position == nil)
            try await site.decide(id, .bureau, .pass).value()
            #expect(try await site.stored(id).state == .approved)
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func theFormBeginsWithWhatIsKnownOfTheUnit(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let id = try await site.start(.factory)
            let answers = try await site.sheet(id).sheet.sections[SmallSeminar.plan]?.single
            #expect(answers == ["organiser": .text("The factory")])
        }
    }

    @Test(arguments: Backend.available)
    func aReturnedOneIsMendedAndHandedInAgain(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let id = try await site.submitted(.factory, ends: Self.later)
            try await site.decide(
                id, .bureau, .return(nil), comments: [AnswerPlace(section: SmallSeminar.plan): "When?"]
            )
            .value()
            let view = try await ReadApplication(site.context)(TestUnit.factory.actor, id).value()
            #expect(view.canEdit && view.employerName == "The factory")
            #expect(view.dossier.publishedComments.map(\.text) == ["When?"])
            // Two answers to the same question: the unit says so once.
            let version = try await site.stored(id).version
            try await SubmitApplication(site.context)(
                TestUnit.factory.actor, id, version: version, confirmed: [.unansweredComments]
            ).value()
            #expect(try await site.stored(id).state == .reviewing(0))
        }
    }

    @Test(arguments: Backend.available)
    func nobodyElseSeesIt(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let id = try await site.start(.factory)
            for actor in [TestUnit.academy.actor, TestUnit.district.actor, TestPerson.li.actor] {
                #expect(try await ReadApplication(site.context)(actor, id).isHidden)
                #expect(try await TakeBack(site.context)(actor, id, .delete, version: 1).isHidden)
            }
            #expect(try await ReadReview(site.context)(TestUnit.factory.actor, id).isHidden)
        }
    }

    /// nothing is recalled in this programme, and nothing submitted is deleted (R-APPLY-11).
    @Test(arguments: Backend.available)
    func whileItIsReviewedNothingChanges(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let id = try await site.submitted(.factory, ends: Self.later)
            let version = try await site.stored(id).version
            let recall = try await TakeBack(site.context)(TestUnit.factory.actor, id, .recall, version: version)
            #expect(recall.reasons == [.workflow(.recallNotOffered)])
            let delete = try await TakeBack(site.context)(TestUnit.factory.actor, id, .delete, version: version)
            #expect(delete.reasons == [.workflow(.notAllowedInState(.reviewing(0)))])
            let input = SaveSection.Input(section: SmallSeminar.plan, record: nil, posted: [:], version: 2, files: [])
            #expect(try await SaveSection(site.context)(TestUnit.factory.actor, id, input).isForbidden)
        }
    }

    /// R-ORG-25, A-19: districts may apply, the authority and persons may not.
    @Test(arguments: Backend.available)
    func whoMayApplyIsToldByTheUnit(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            _ = try await site.start(.district)
            let start = StartApplication(site.context)
            let batch = SmallSeminar.seminar.batchID
            #expect(try await start(TestUnit.bureau.actor, batch, pledged: true).isForbidden)
            #expect(try await start(TestPerson.li.actor, batch, pledged: true).isForbidden)
            let foreign = StartApplication.Choice(unit: TestUnit.academy.id)
            #expect(try await start(TestUnit.factory.actor, batch, pledged: true, choice: foreign).isHidden)
        }
    }

    @Test(arguments: Backend.available)
    func whoActsForSeveralUnitsNamesOne(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let both = Account(
                id: TestUnit.factory.account.id, login: "both", displayName: "Both", person: nil, listener: .public,
                isActive: true, passwordHash: "", grants: [TestUnit.factory.grant, TestUnit.academy.grant])
            let start = StartApplication(site.context)
            let actor = both.actor(on: .public)
            #expect(try await start(actor, SmallSeminar.seminar.batchID, pledged: true).reasons == [.unitMissing])
            let id = try await start(
                actor, SmallSeminar.seminar.batchID, pledged: true, choice: .init(unit: TestUnit.academy.id)
            ).value()
            #expect(try await site.stored(id).applicant.unit == TestUnit.academy.id)
        }
    }

    /// The pack allows several seminars of a unit in a batch; each unit's list shows its own only.
    @Test(arguments: Backend.available)
    func aUnitMayHaveSeveralAndListsItsOwn(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let first = try await site.submitted(.factory, title: "Slag", ends: Self.later)
            let second = try await site.start(.factory)
            _ = try await site.start(.academy)
            let view = try await ListPlans(site.context)(TestUnit.factory.actor, SmallSeminar.seminar.id).value()
            #expect(Set(view.own.map(\.application.id)) == [first, second])
            #expect(view.own.compactMap { $0.listed["plan.title"] } == ["Slag"])
            #expect(view.hasBinding)
            #expect(try await ListPlans(site.context)(TestPerson.li.actor, SmallSeminar.seminar.id).isForbidden)
        }
    }
}
