import Domain
import SQLText
import TestSupport
import Testing
import UseCases

@Suite("Sending messages")
struct DeliverOutboxTests {
    @Test(arguments: Backend.available)
    func aMessageIsSentOnce(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            try await Self.enqueue("m1", site)
            let delivery = ScriptedDelivery()
            let send = DeliverOutbox(site.context, delivery: delivery, holder: "a")
            #expect(try await send() == .delivered("m1"))
            #expect(try await send() == .nothing)
            #expect(delivery.messages.map(\.id) == ["m1"])
        }
    }

    @Test(arguments: Backend.available)
    func aMessageThatFailsIsTriedAgainLaterAndLaterAndParkedAtLast(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            try await Self.enqueue("m1", site)
            let delivery = ScriptedDelivery { _ in .failed(reason: "the gateway is silent") }
            let send = DeliverOutbox(
                site.context, delivery: delivery, plan: RetryPlan(first: 10, longest: 30, limit: 4), holder: "a")
            for pause: Int64 in [10, 20, 30] {
                #expect(try await send() == .postponed("m1", reason: "the gateway is silent"))
                site.clock.advance(seconds: pause - 1)
                #expect(try await send() == .nothing)
                site.clock.advance(seconds: 1)
            }
            #expect(try await send() == .parked("m1", reason: "the gateway is silent"))
            site.clock.advance(days: 9)
            #expect(try await send() == .nothing)
            #expect(Set(delivery.messages.map(\.id)) == ["m1"])
            #expect(try await site.storage.read { try $0.outbox.parked() }.map(\.count) == [1])
        }
    }

    @Test(arguments: Backend.available)
    func withoutADeliveryMessagesAreParkedVisibly(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            for number in 1...3 { try await Self.enqueue("m\(number)", site) }
            let send = DeliverOutbox(site.context, delivery: NoDelivery(), holder: "a")
            while try await send() != .nothing {}
            let parked = try await site.storage.read { try $0.outbox.parked() }
            #expect(parked.map { "\($0.count) \($0.reason)" } == ["3 no delivery is configured"])
        }
    }

    /// The first sender is so slow that the second one takes over: sent twice, under one id, and settled once.
    @Test(arguments: Backend.available)
    func whatASlowSenderHasIsTakenOver(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            try await Self.enqueue("m1", site)
            let second = DeliverOutbox(site.context, delivery: ScriptedDelivery(), holder: "b")
            let slow = ScriptedDelivery { _ in
                site.clock.advance(seconds: DeliverOutbox.leaseSeconds)
                let step = try? await second()
                #expect(step == .delivered("m1"))
                return .failed(reason: "too slow")
            }
            let first = DeliverOutbox(site.context, delivery: slow, holder: "a")
            #expect(try await first() == .lost("m1"))
            #expect(try await first() == .nothing)
        }
    }

    @Test(arguments: Backend.available)
    func aMessageThatKillsItsSendersIsParked(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            try await Self.enqueue("m1", site)
            let plan = RetryPlan(first: 1, longest: 1, limit: 2)
            for _ in 0..<2 {
                let now = site.clock.now
                _ = try await site.storage.write { try $0.outbox.claim("m1", by: "dead", at: now, until: now) }
            }
            let delivery = ScriptedDelivery()
            let send = DeliverOutbox(site.context, delivery: delivery, plan: plan, holder: "a")
            #expect(try await send() == .parked("m1", reason: "no sender survived it"))
            #expect(delivery.messages.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aMessageThatCannotBeReadDoesNotStandInTheWay(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            try await Self.enqueue("m1", site)
            _ = try await site.database.write { try $0.run("UPDATE outbox SET payload_sealed = 'garbage'") }
            try await Self.enqueue("m2", site)
            let delivery = ScriptedDelivery()
            let send = DeliverOutbox(site.context, delivery: delivery, holder: "a")
            #expect(try await send() == .parked("m1", reason: "the stored message cannot be read"))
            #expect(try await send() == .delivered("m2"))
        }
    }

    @Test(arguments: Backend.available)
    func twoProcessesSendEachMessageOnce(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let ids = (1...30).map { "m\($0)" }
            for id in ids { try await Self.enqueue(id, site) }
            let delivery = ScriptedDelivery()
            try await site.second { other async throws in
                _ = try await atOnce(2) { number in
                    let context = number == 0 ? site.context : other
                    let send = DeliverOutbox(context, delivery: delivery, holder: "holder-\(number)")
                    while try await send() != .nothing {}
                }
            }
            #expect(delivery.messages.map(\.id.text).sorted() == ids.sorted())
        }
    }

    @Test func theStandardPlanGivesUpAfterADay() {
        let plan = RetryPlan.standard
        var (now, attempts) = (SmallSite.now, 1)
        while let next = plan.next(after: attempts, at: now) {
            #expect(next > now && next <= now.adding(seconds: 3600))
            (now, attempts) = (next, attempts + 1)
        }
        #expect(attempts == 30)
        #expect(now == SmallSite.now.adding(seconds: 5110 + 20 * 3600))
    }

    private static func enqueue(_ id: String, _ site: TestSite) async throws {
        let now = site.clock.now
        _ = try await site.storage.write {
            try $0.outbox.enqueue(
                OutboxMessage(
                    id: MessageID(trusted: id), kind: .transition, payload: .object([:]), dedupKey: id, createdAt: now,
                    dueAt: now))
        }
    }
}
