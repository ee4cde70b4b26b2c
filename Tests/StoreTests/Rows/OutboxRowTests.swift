import Domain
import Foundation
import Programmes
import SQLText
import TestSupport
import Testing
import UseCases

@Suite("Messages in the outbox")
struct OutboxRowTests {
    private struct Undone: Error {}

    private static let now = SmallSite.now
    private static let later = now.adding(seconds: 60)

    @Test(arguments: Backend.available)
    func aMessageIsThereAfterTheCommitAndNotAfterARollback(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            await #expect(throws: Undone.self) {
                try await site.storage.write { store in
                    try store.outbox.enqueue(Sample.message("m1"))
                    throw Undone()
                }
            }
            #expect(try await site.storage.read { try $0.outbox.due(at: Self.now, limit: 9) }.isEmpty)
            _ = try await site.storage.write { try $0.outbox.enqueue(Sample.message("m2")) }
            #expect(try await site.storage.read { try $0.outbox.due(at: Self.now, limit: 9) } == ["m2"])
            #expect(try await Self.claim(site)?.id == "m2")
            #expect(try await Self.claim(site) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func theSameKeyIsWrittenOnce(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let written = try await atOnce(10) { number in
                try await site.storage.write {
                    try $0.outbox.enqueue(Sample.message(MessageID(trusted: "m\(number)"), key: "same"))
                }
            }
            #expect(written.count { $0 } == 1)
            #expect(try await Self.claim(site) != nil)
            #expect(try await Self.claim(site) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func whatItSaysIsStoredSealed(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let payload = JSONValue.object(["applicant": .text("Zhang Sample")])
            _ = try await site.storage.write { try $0.outbox.enqueue(Sample.message("m1", payload: payload)) }
            #expect(try await site.opened.rawBytes().range(of: Data("Zhang Sample".utf8)) == nil)
            #expect(try await Self.claim(site)?.payload == payload)
        }
    }

    @Test(arguments: Backend.available)
    func theLongestDueIsFirstAndNothingIsClaimedBeforeItsTime(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            try await site.storage.write { store in
                try store.outbox.enqueue(Sample.message("m2", due: Self.later))
                try store.outbox.enqueue(Sample.message("m1"))
            }
            #expect(try await Self.claim(site)?.id == "m1")
            #expect(try await Self.claim(site) == nil)
            #expect(try await Self.claim(site, at: Self.later.adding(seconds: -1)) == nil)
            #expect(try await Self.claim(site, at: Self.later)?.id == "m2")
        }
    }

    @Test(arguments: Backend.available)
    func twoProcessesNeverClaimTheSame(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let ids = (1...40).map { MessageID(trusted: "m\($0)") }
            try await site.storage.write { store in
                for id in ids { try store.outbox.enqueue(Sample.message(id)) }
            }
            try await site.second { other async throws in
                let found = try await atOnce(2) { number in
                    try await Self.claimAll(number == 0 ? site.storage : other.storage, by: "holder-\(number)")
                }
                #expect(found.flatMap { $0 }.sorted() == ids.sorted())
            }
        }
    }

    @Test(arguments: Backend.available)
    func aLeaseThatRanOutIsTakenOverAndTheFormerHolderIsTooLate(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            _ = try await site.storage.write { try $0.outbox.enqueue(Sample.message("m1")) }
            let first = try #require(try await Self.claim(site, by: "dead", until: Self.later))
            #expect(try await Self.claim(site, at: Self.later.adding(seconds: -1)) == nil)
            let second = try #require(try await Self.claim(site, by: "alive", at: Self.later))
            #expect((second.id, second.attempts) == ("m1", 2))
            try await site.storage.write { store throws in
                #expect(try !store.outbox.finish(first, at: Self.later))
                #expect(try !store.outbox.postpone(first, to: Self.later, because: "late"))
                #expect(try !store.outbox.park(first, at: Self.later, because: "late"))
                #expect(try store.outbox.finish(second, at: Self.later))
                #expect(try !store.outbox.finish(second, at: Self.later))
            }
            #expect(try await Self.claim(site, at: Self.later.adding(seconds: 999_999)) == nil)
        }
    }

    /// The second lease of one holder is another lease.
    @Test(arguments: Backend.available)
    func aHolderCannotEndTheLeaseThatItLostToItself(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            _ = try await site.storage.write { try $0.outbox.enqueue(Sample.message("m1")) }
            let first = try #require(try await Self.claim(site, until: Self.later))
            _ = try #require(try await Self.claim(site, at: Self.later))
            #expect(try await !site.storage.write { try $0.outbox.finish(first, at: Self.later) })
        }
    }

    @Test(arguments: Backend.available)
    func parkedMessagesAreCountedByReasonAndReleased(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            try await site.storage.write { store in
                for (id, reason) in [("m1", "no gateway"), ("m2", "no gateway"), ("m3", "no number")] {
                    let id = MessageID(trusted: id)
                    try store.outbox.enqueue(Sample.message(id))
                    let claimed = try store.outbox.claim(id, by: "h", at: Self.now, until: Self.later)
                    if let claimed { _ = try store.outbox.park(claimed, at: Self.now, because: reason) }
                }
            }
            let parked = try await site.storage.read { try $0.outbox.parked() }
            #expect(parked.map { "\($0.reason) \($0.count)" } == ["no gateway 2", "no number 1"])
            #expect(parked.allSatisfy { $0.oldest == Self.now })
            #expect(try await Self.claim(site, at: Self.later) == nil)
            #expect(try await site.storage.write { try $0.outbox.release(at: Self.later) } == 3)
            #expect(try await site.storage.read { try $0.outbox.parked() }.isEmpty)
            #expect(try await Self.claim(site, at: Self.later)?.attempts == 1)
        }
    }

    @Test(arguments: Backend.available)
    func onlyWhatWasDeliveredIsForgotten(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            try await site.storage.write { store throws in
                for id in ["m1", "m2", "m3"] { try store.outbox.enqueue(Sample.message(MessageID(trusted: id))) }
                let sent = try #require(try store.outbox.claim("m1", by: "h", at: Self.now, until: Self.later))
                _ = try store.outbox.finish(sent, at: Self.now)
                let parked = try #require(try store.outbox.claim("m2", by: "h", at: Self.now, until: Self.later))
                _ = try store.outbox.park(parked, at: Self.now, because: "r")
                #expect(try store.outbox.removeDelivered(before: Self.now) == 0)
                #expect(try store.outbox.removeDelivered(before: Self.later) == 1)
                #expect(try store.outbox.parked().count == 1)
                #expect(try store.outbox.due(at: Self.now, limit: 9) == ["m3"])
            }
        }
    }

    /// A newer program that runs beside this one may write kinds that this one cannot send.
    @Test(arguments: Backend.available)
    func messagesOfUnknownKindsAreLeftToOthers(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            _ = try await site.storage.write { try $0.outbox.enqueue(Sample.message("m1")) }
            _ = try await site.database.write { try $0.run("UPDATE outbox SET kind = 'of-tomorrow'") }
            #expect(try await site.storage.read { try $0.outbox.due(at: Self.now, limit: 9) }.isEmpty)
            #expect(try await Self.claim(site) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func aMessageThatNoKeyOpensIsStillClaimed(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            _ = try await site.storage.write { try $0.outbox.enqueue(Sample.message("m1")) }
            _ = try await site.database.write { try $0.run("UPDATE outbox SET payload_sealed = 'garbage'") }
            let claimed = try #require(try await Self.claim(site))
            #expect(claimed.payload == nil)
        }
    }

    private static func claim(
        _ site: TestSite, by holder: String = "h", at now: Instant = now, until end: Instant? = nil
    ) async throws -> ClaimedMessage? {
        try await ClaimMessage(site.storage, holder: holder)(at: now, until: end ?? now.adding(seconds: 3600))
    }

    private static func claimAll(_ storage: any Storage, by holder: String) async throws -> [MessageID] {
        var ids: [MessageID] = []
        while true {
            let found = try await ClaimMessage(storage, holder: holder)(at: now, until: now.adding(seconds: 3600))
            guard let found else { return ids }
            ids.append(found.id)
        }
    }
}
