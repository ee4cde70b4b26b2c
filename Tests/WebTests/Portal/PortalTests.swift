import Domain
import HTTPTypes
import PackLoader
import Programmes
import TestSupport
import Testing
import UseCases

@Suite struct PortalTests {
    @Test func thePortalShowsWhatMayBeAppliedForToEverybody() async throws {
        try await WebWorld.run { world in
            let page = try await world.visitor().get("")
            #expect(page.status == .ok)
            let batch = try world.batch
            #expect(page.contains(batch.name))
            let hidden = try #require(world.demo.batches.first { $0.publishedAt > WebWorld.now })
            #expect(!page.contains(hidden.name))
        }
    }

    @Test(arguments: [(nil, true), ("cq_applicant", false), ("cq_unit", true)] as [(AccountID?, Bool)])
    func aProgrammeOfUnitsIsOfferedToUnits(_ account: AccountID?, _ isOffered: Bool) async throws {
        try await WebWorld.run("chongqing") { world in
            let somebody = if let account { try await world.user(account) } else { try world.visitor() }
            let page = try await somebody.get("")
            let seminar = try #require(world.context.site.programme("continuing-education/seminar"))
            #expect(page.contains("市级高级研修项目"))
            #expect(page.contains("href=\"/chongqing/\(seminar.id)\"") == isOffered)
        }
    }

    @Test func theListOfSitesLeadsToTheSite() async throws {
        try await WebWorld.run { world in
            let page = try await world.visitor().get("/")
            #expect(page.contains("href=\"/anhui/\""))
            #expect(page.contains(world.context.site.name))
        }
    }

    @Test func largeTypeIsRememberedAndOnlyInternalAddressesAreReturnedTo() async throws {
        try await WebWorld.run { world in
            let visitor = try world.visitor()
            let plain = try await visitor.get("").text
            let switched = try await visitor.get("type-size?size=large&return=%2Fanhui%2Flogin")
            #expect(switched.location == "/anhui/login")
            #expect(try await visitor.get("").text != plain)
            for foreign in ["https://evil.example/", "//evil.example/", "/chongqing/", "\\\\evil", "/anhui/../x"] {
                let answer = try await visitor.get("type-size?size=normal&return=\(WebUser.encoded(foreign))")
                #expect(answer.location == "/anhui/", "\(foreign)")
            }
        }
    }

    @Test(
        arguments: [
            ("ah_applicant", "学术带头人"), ("ah_unit", "学术带头人审核"), ("ah_city", "学术带头人审核"),
        ] as [(AccountID, String)])
    func theHomePageShowsWhatThereIsToDo(_ account: AccountID, _ word: String) async throws {
        try await WebWorld.run { world in
            let page = try await world.user(account).get("home")
            #expect(page.contains(word))
        }
    }

    @Test func aWaitingApplicationIsCountedOnTheHolderHomePage() async throws {
        try await WebWorld.run { world in
            let unit = try await world.user("ah_unit")
            let before = try await unit.get("home").text
            _ = try await world.submitted(by: "ah_applicant")
            #expect(try await unit.get("home").text != before)
        }
    }
}
