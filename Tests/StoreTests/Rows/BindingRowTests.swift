import Domain
import TestSupport
import Testing
import UseCases

@Suite("Bindings in the database")
struct BindingRowTests {
    @Test(arguments: Backend.available)
    func aPersonHasOneOpenRequest(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                #expect(try store.bindings.insert(Sample.binding("b1", .li, .academy)))
                #expect(try !store.bindings.insert(Sample.binding("b2", .li, .hospital)))
                let pending = try store.bindings.pending(TestPerson.li.id)
                #expect(pending?.id == "b1")
                #expect(pending?.unitName == TestUnit.academy.name)
                #expect(pending?.personName == "li")
                #expect(try store.bindings.bound(TestPerson.li.id)?.unit == TestUnit.factory.id)
            }
        }
    }

    @Test(arguments: Backend.available)
    func anApprovalReplacesTheFormerBinding(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                let by = TestUnit.academy.account.id
                _ = try store.bindings.insert(Sample.binding("b1", .li, .academy))
                #expect(try store.bindings.decide("b1", as: .bound, reason: "", by: by, at: SmallSite.now))
                #expect(try !store.bindings.decide("b1", as: .refused, reason: "x", by: by, at: SmallSite.now))
                #expect(try store.bindings.bound(TestPerson.li.id)?.unit == TestUnit.academy.id)
                #expect(try store.bindings.find("binding-li-factory")?.state == .superseded)
                #expect(try store.bindings.pending(TestPerson.li.id) == nil)
            }
        }
    }

    @Test(arguments: Backend.available, [Binding.State.refused, .withdrawn])
    func aRequestThatComesToNothingLeavesTheFormerBinding(backend: Backend, state: Binding.State) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                _ = try store.bindings.insert(Sample.binding("b1", .li, .academy))
                let by = TestUnit.academy.account.id
                #expect(try store.bindings.decide("b1", as: state, reason: "Unknown", by: by, at: SmallSite.now))
                #expect(try store.bindings.bound(TestPerson.li.id)?.unit == TestUnit.factory.id)
                #expect(try store.bindings.find("b1")?.reason == "Unknown")
                #expect(try store.bindings.insert(Sample.binding("b2", .li, .academy)))
            }
        }
    }

    @Test(arguments: Backend.available)
    func theListOfAUnitBeginsWithWhatIsOpen(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                _ = try store.bindings.insert(Sample.binding("b1", .zhao, .factory))
                let states = try store.bindings.list(unit: TestUnit.factory.id).map(\.state)
                #expect(states == [.pending, .bound, .bound])
                #expect(try store.bindings.list(unit: TestUnit.academy.id).isEmpty)
            }
        }
    }
}
