import Access
import Domain
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Lists and home pages")
struct ListTests {
    @Test(arguments: Backend.available)
    func aReviewerListsWhatReachedHim(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            _ = try await site.submitted(.wang)
            let list = ListReviews(site.context)
            let programme = SmallProgramme.leader.id
            let view = try await list(TestUnit.factory.actor, programme, ListReviews.Question(.waiting)).value()
            #expect(view.page.rows.map(\.application.id) == [id])
            #expect(view.counts == [.waiting: ListCount(1)])
            #expect(view.open.mapValues(\.id) == [id: "employer"])
            #expect(view.units.map(\.id) == [TestUnit.factory.id])
            #expect(view.page.rows.first?.listed["basic.speciality"] == "Metallurgy")
            var question = ListReviews.Question(.all)
            question.search = "wang"
            let none = try await list(TestUnit.factory.actor, programme, question).value()
            #expect(none.page.rows.isEmpty && none.counts[.waiting] == ListCount(1))
            #expect(try await list(TestPerson.li.actor, programme).isForbidden)
            #expect(try await list(TestUnit.factory.actor, "no/such").isHidden)
            #expect(try await list(TestUnit.factory.actor, programme, ListReviews.Question(in: "none")).isHidden)
        }
    }

    @Test(arguments: Backend.available)
    func theQueueHoldsWhatWaits(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let first = try await site.submitted(.li)
            site.clock.advance(hours: 1)
            let second = try await site.submitted(.sun)
            let third = try await site.submitted(.wang)
            let queue = ReadQueue(site.context)
            func around(_ id: ApplicationID, _ actor: Actor) async throws -> ListNeighbours {
                try await queue(actor, SmallProgramme.leader.id, around: id)
            }
            let factory = TestUnit.factory.actor
            #expect(try await around(second, factory) == ListNeighbours(before: nil, after: first))
            #expect(try await around(first, factory) == ListNeighbours(before: second, after: nil))
            #expect(try await around(third, factory) == ListNeighbours(before: nil, after: second))
            #expect(try await around(first, TestUnit.hospital.actor) == ListNeighbours(before: nil, after: third))
            #expect(try await around(first, TestPerson.li.actor) == .none)
        }
    }

    @Test(arguments: Backend.available)
    func anApplicantSeesHisOwnAndThePublishedBatches(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            _ = try await site.start(.wang)
            let plans = ListPlans(site.context)
            let view = try await plans(TestPerson.li.actor, SmallProgramme.leader.id).value()
            #expect(view.own.map(\.application.id) == [id])
            #expect(view.batches.map(\.id) == [SmallProgramme.leader.batchID])
            #expect(view.hasBinding)
            #expect(try await !plans(TestPerson.zhao.actor, SmallProgramme.leader.id).value().hasBinding)
            #expect(try await plans(TestUnit.factory.actor, SmallProgramme.leader.id).isForbidden)
            site.clock.advance(days: -60)
            #expect(try await plans(TestPerson.li.actor, SmallProgramme.leader.id).value().batches.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func theHomePageNamesWhatIsToDo(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let home = ReadHome(site.context)
            #expect(try await words(home(TestPerson.zhao.actor)) == ["bind", "apply innovation", "apply leader"])
            _ = try await site.start(.li)
            #expect(try await words(home(TestPerson.li.actor)) == ["finish", "apply innovation"])
            site.clock.advance(hours: 1)
            _ = try await site.submitted(.li, .innovation)
            #expect(try await words(home(TestPerson.li.actor)) == ["finish", "follow"])
            let unit = try await home(TestUnit.factory.actor)
            #expect(words(unit) == ["review innovation 1", "review leader 0"])
            #expect(unit.units == [TestUnit.factory.unit])
            try await PersonalCentre(site.context).requestUnit(
                TestPerson.zhao.actor, unit: "factory", statement: "New here."
            ).value()
            #expect(try await words(home(TestUnit.factory.actor)).first == "bindings 1")
            #expect(try await words(home(TestOfficer.auditor.actor)).isEmpty)
        }
    }

    private func words(_ view: ReadHome.View) -> [String] {
        view.tasks.map { task in
            switch task {
            case .finish: "finish"
            case .follow: "follow"
            case .apply(let batch, _): "apply \(batch.id.text.dropLast(5))"
            case .review(let programme, _, let count, _): "review \(programme.slug) \(count)"
            case .bindings(let count): "bindings \(count)"
            case .bind: "bind"
            }
        }
    }

    @Test(arguments: Backend.available)
    func thePortalShowsWhatIsPublishedAndNotOver(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { try $0.batches.insert(SmallSite.olderBatch(.leader)) }
            func open() async throws -> Set<BatchID> { Set(try await ReadPortal(site.context)().map(\.batch.id)) }
            #expect(try await open() == ["leader-2026", "innovation-2026"])
            site.clock.set(SmallSite.batch(.leader).closesAt)
            #expect(try await open().isEmpty)
            site.clock.set(SmallSite.batch(.leader).publishedAt)
            #expect(try await open() == ["leader-2026", "innovation-2026"])
        }
    }
}
