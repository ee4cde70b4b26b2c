import Domain
import Programmes
import SQLText
import TestSupport
import Testing
import UseCases

@Suite("Units, batches and sessions in the database")
struct WorldRowTests {
    @Test(arguments: Backend.available)
    func unitsComeBackWithTheirPresentParent(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.read { store throws in
                for unit in TestUnit.allCases { #expect(try store.units.find(unit.id) == unit.unit) }
                #expect(try store.units.list(kind: .authority) == [TestUnit.bureau.unit])
                #expect(try store.units.find("nowhere") == nil)
            }
        }
    }

    @Test(arguments: Backend.available)
    func onlyEmployersAreOffered(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.read { store throws in
                let all = try store.units.searchEmployers("The", limit: 9)
                #expect(all == [TestUnit.academy, .factory, .hospital].map(\.unit))
                #expect(try store.units.searchEmployers("The", limit: 2).count == 2)
                #expect(try store.units.searchEmployers("%", limit: 9).isEmpty)
                #expect(try store.units.searchEmployers("The_f", limit: 9).isEmpty)
            }
        }
    }

    @Test(arguments: Backend.available)
    func aBatchComesBackWithItsParameters(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let (batch, other) = (SmallSite.batch(.leader), SmallSite.olderBatch(.leader))
            try await site.storage.write { store throws in
                try store.batches.insert(other)
                #expect(try store.batches.find("leader-2025") == other)
                #expect(try store.batches.list(of: batch.programme) == [batch, other])
                #expect(try store.batches.list().map(\.id) == ["innovation-2026", "leader-2026", "leader-2025"])
            }
        }
    }

    @Test(arguments: Backend.available)
    func aSessionIsFoundByItsHashUntilItIsDeleted(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            func session(createdAt: Instant) -> StoredSession {
                StoredSession(
                    account: TestPerson.li.account.id, site: "testing", listener: .public, csrf: "c",
                    createdAt: createdAt, lastSeenAt: createdAt, expiresAt: createdAt.adding(seconds: 60))
            }
            let (first, later) = (
                session(createdAt: SmallSite.now), session(createdAt: SmallSite.now.adding(seconds: 60))
            )
            try await site.storage.write { store throws in
                try store.sessions.insert(first, hash: "h1")
                #expect(try store.sessions.find("h1") == first)
                try store.sessions.touch("h1", at: SmallSite.now.adding(seconds: 5))
                #expect(try store.sessions.find("h1")?.lastSeenAt == SmallSite.now.adding(seconds: 5))
                try store.sessions.insert(later, hash: "h2")
                #expect(try store.sessions.find("h1") == nil, "expired rows go with the next sign-in")
                try store.sessions.delete("h2")
                #expect(try store.sessions.find("h2") == nil)
            }
        }
    }
}
