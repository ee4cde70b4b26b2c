import Access
import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// 推荐排序, one number at a time (§7, A-11, A-12, A-46).
@Suite("Ranks")
struct RankTests {
    @Test(arguments: Backend.available)
    func aPlaceIsSetChangedAndClearedAndEachChangeIsRecorded(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            #expect(try await site.rank(id, .factory, "3").value() == 3)
            #expect(try await site.rank(id, .factory, " 12 ", shown: 3).value() == 12)
            #expect(try await site.rank(id, .factory, "12", shown: 3).value() == 12)
            #expect(try await site.rank(id, .factory, "", shown: 12).value() == nil)
            #expect(try await site.places(of: .factory).isEmpty)
            let changes = try await site.storage.read { try $0.rankings.changes(of: id) }
            #expect(changes.map(\.old) == [nil, 3, 12])
            #expect(changes.map(\.new) == [3, 12, nil])
            #expect(changes.map(\.version) == [1, 2, 3])
            #expect(changes.allSatisfy { $0.account == TestUnit.factory.account.id && $0.at == SmallSite.now })
            #expect(changes.allSatisfy { $0.actorName == "Clerk of The factory" })
        }
    }

    @Test(arguments: ["0", "-1", "1.5", "a", "10000", "99999999999999999999", "１", "+1", "1 2", "1e3", "0x1"])
    func whatIsNoPlaceIsRefusedAndTheOldOneStays(typed: String) async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li, .innovation)
            try await site.ranked(id, .factory, "7")
            #expect(try await site.rank(id, .factory, typed, shown: 7).reasons == [.notAPlace])
            #expect(try await site.places(of: .factory) == [id: 7])
        }
    }

    @Test(arguments: Backend.available)
    func aTakenPlaceIsRefusedWithTheNameOfItsHolder(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let first = try await site.submitted(.li, .innovation)
            let second = try await site.submitted(.sun, .innovation)
            try await site.ranked(first, .factory, "1")
            #expect(try await site.rank(second, .factory, "1").reasons == [.taken(holder: "li")])
            try await site.ranked(second, .factory, "9999")
            #expect(try await site.rank(second, .factory, "1", shown: 9999).reasons == [.taken(holder: "li")])
            #expect(try await site.places(of: .factory) == [first: 1, second: 9999])
        }
    }

    @Test(arguments: Backend.available)
    func anOlderPageChangesNothing(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            try await site.ranked(id, .factory, "1")
            #expect(try await site.rank(id, .factory, "2", shown: nil).reasons == [.stale(1)])
            #expect(try await site.rank(id, .factory, "", shown: 4).reasons == [.stale(1)])
            #expect(try await site.places(of: .factory) == [id: 1])
        }
    }

    @Test(arguments: Backend.available)
    func theDistrictOrdersByItselfAndSeesTheUnitsOrder(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            try await site.ranked(id, .factory, "5")
            #expect(try await site.rank(id, .district, "1").isHidden)
            try await site.pass(id)
            try await site.ranked(id, .district, "1")
            // passed on, and still the unit's to order.
            try await site.ranked(id, .factory, "6", shown: 5)
            let read = ReadRanking(site.context)
            let district = try await read(TestUnit.district.actor, SmallProgramme.innovation.id, unit: nil, batch: nil)
                .value()
            #expect(district.entries.map(\.place) == [1])
            #expect(district.lower[id]?.map(\.place) == [6])
            let factory = try await read(TestUnit.factory.actor, SmallProgramme.innovation.id, unit: nil, batch: nil)
                .value()
            #expect(factory.entries.map(\.place) == [6])
            #expect(factory.lower[id] ?? [] == [])
        }
    }

    @Test(arguments: Backend.available)
    func whatIsReturnedOrTakenBackKeepsItsPlaceUntilItIsRankedAnew(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let returned = try await site.submitted(.li, .innovation)
            let recalled = try await site.submitted(.sun, .innovation)
            try await site.ranked(returned, .factory, "1")
            try await site.ranked(recalled, .factory, "2")
            try await site.decide(
                returned, .factory, .return(nil), comments: [AnswerPlace(section: SmallForm.basic): "More."]
            ).value()
            try await site.takeBack(recalled, .sun, .recall).value()
            let view = try await ReadRanking(site.context)(
                TestUnit.factory.actor, SmallProgramme.innovation.id, unit: nil, batch: nil
            ).value()
            #expect(view.entries.map(\.isGone) == [true, true])
            try await site.ranked(recalled, .factory, "", shown: 2)
            #expect(try await site.places(of: .factory) == [returned: 1])
            // A draft of which the unit never had a place is nobody's but the applicant's.
            #expect(try await site.rank(recalled, .factory, "2").isHidden)
        }
    }

    @Test(arguments: Backend.available)
    func onlyWhoActsForTheUnitRanks(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            let rank = RankApplication(site.context)
            for actor in [TestUnit.academy.actor, TestPerson.li.actor, TestOfficer.auditor.actor] {
                #expect(try await rank(actor, id, unit: TestUnit.factory.id, typed: "1", shown: nil).isHidden)
                #expect(try await rank(actor, id, typed: "1", shown: nil).isHidden)
            }
            let read = ReadRanking(site.context)
            #expect(
                try await read(TestPerson.li.actor, SmallProgramme.innovation.id, unit: nil, batch: nil).isForbidden)
            // The authority decides and orders nothing.
            #expect(
                try await read(TestUnit.bureau.actor, SmallProgramme.innovation.id, unit: nil, batch: nil).isForbidden)
            #expect(try await read(TestUnit.factory.actor, SmallProgramme.leader.id, unit: nil, batch: nil).isHidden)
        }
    }

    /// A-47, through the reviewer's own account, and for the whole list.
    @Test(arguments: Backend.available)
    func nobodyRanksHisOwnApplication(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            let own = Actor(
                account: TestPerson.li.account.id, person: TestPerson.li.id, listener: .public,
                grants: [TestUnit.factory.grant])
            let rank = RankApplication(site.context)
            #expect(
                try await rank(own, id, unit: TestUnit.factory.id, typed: "1", shown: nil).reasons == [.ownApplication])
            let arrange = ArrangeRanking(site.context)
            let batch = SmallProgramme.innovation.batchID
            #expect(
                try await arrange(own, TestUnit.factory.id, batch, .order([id]), version: 0).reasons
                    == [.ownApplication])
        }
    }
}
