import Domain
import Foundation
import HTTPTypes
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Reviewers turn the pages of a long list; an address that was changed by hand shows the first of them.
@Suite struct LongListTests {
    private static let list = "reviews/leaders/academic-leader"

    /// Applications at the unit of `account`, the newest with the highest number.
    private func fill(_ world: WebWorld, for account: AccountID, count: Int) async throws {
        let units = try await world.actor(account).administeredUnits(in: nil).sorted()
        let (unit, programme, batch) = (try #require(units.first), try world.programme, try world.batch.id)
        try await world.site.storage.write { store in
            for number in 1...count {
                let at = WebWorld.now.adding(seconds: Int64(number))
                let id = ApplicationID(trusted: "long-\(number)")
                let application = Application(
                    id: id, number: "LONG\(number)", programme: programme.id, revision: programme.revision,
                    batch: batch,
                    applicant: Applicant(person: nil, unit: unit, name: "Applicant \(number)"), employer: unit,
                    employerName: "Employer", state: .reviewing(0), submittedFrom: .draft, pass: 1, version: 1,
                    createdAt: at, updatedAt: at, submittedAt: at, snapshot: nil, chain: .empty, isExclusive: false)
                let entry = RouteEntry(position: 0, stage: "unit", unit: unit, unitName: "Unit", reachedAt: at)
                _ = try store.applications.insert(application)
                try store.routes.replace(of: id, with: [entry])
                try store.workItems.replace(of: id, with: WorkItem.items(of: application, route: [entry], events: []))
            }
        }
    }

    private func numbers(_ page: WebPage) -> [Int] {
        WebPage.words(page.text).filter { $0.hasPrefix("LONG") }.compactMap { Int($0.dropFirst(4)) }
    }

    private func address(of title: String, on page: WebPage) throws -> String {
        let end = try #require(page.text.range(of: ">\(title)</a>")?.lowerBound)
        let start = try #require(page.text[..<end].range(of: "href=\"", options: .backwards)?.upperBound)
        return WebForm.unescaped(String(page.text[start...].prefix { $0 != "\"" }))
    }

    @Test func pagesAreTurnedForwardsAndBack() async throws {
        try await WebWorld.run { world in
            try await fill(world, for: "ah_province", count: 120)
            let user = try await world.user("ah_province")
            let first = try await user.get(Self.list + "?tab=waiting")
            #expect(numbers(first) == Array((71...120).reversed()))
            #expect(first.contains("第 1–50 条，共 120 条") && !first.contains("上一页") && !first.contains("第一页"))
            let second = try await user.get(address(of: "下一页", on: first))
            #expect(numbers(second) == Array((21...70).reversed()))
            #expect(second.contains("第 51–100 条，共 120 条"))
            let third = try await user.get(address(of: "下一页", on: second))
            #expect(numbers(third) == Array((1...20).reversed()))
            #expect(third.contains("第 101–120 条，共 120 条") && !third.contains("下一页"))
            #expect(WebPage.words(third.text).contains("101"))
            let back = try await user.get(address(of: "上一页", on: third))
            #expect(numbers(back) == numbers(second) && back.contains("第 51–100 条，共 120 条"))
            #expect(try await numbers(user.get(address(of: "上一页", on: back))) == numbers(first))
            #expect(try await numbers(user.get(address(of: "第一页", on: third))) == numbers(first))
        }
    }

    @Test(arguments: ["2", "-1", "a~1~2", "a~~~", "b~0~99999999999999999999~x", "%00", "a~1~2~%27--"])
    func aPageThatIsNoneIsTheFirst(token: String) async throws {
        try await WebWorld.run { world in
            try await fill(world, for: "ah_province", count: 60)
            let user = try await world.user("ah_province")
            let page = try await user.get("\(Self.list)?tab=waiting&page=\(token)")
            #expect(page.status == .ok && numbers(page) == Array((11...60).reversed()))
            let auditor = try await world.user("ah_auditor")
            #expect(try await numbers(auditor.get("audit?page=\(token)")).first == 60)
        }
    }

    @Test func aPlaceInSomebodyElsesListShowsNothingOfIt() async throws {
        try await WebWorld.run { world in
            try await fill(world, for: "ah_province", count: 60)
            let second = try await address(
                of: "下一页", on: world.user("ah_province").get(Self.list + "?tab=all"))
            let stranger = try await world.user("ah_city").get(second)
            #expect(stranger.status == .ok && numbers(stranger).isEmpty && !stranger.contains("Applicant"))
        }
    }

    @Test func aSearchKeepsItsTabAndItsText() async throws {
        try await WebWorld.run { world in
            try await fill(world, for: "ah_province", count: 160)
            let user = try await world.user("ah_province")
            let first = try await user.get(Self.list + "?tab=all&q=applicant%201")
            #expect(first.contains("第 1–50 条，共 72 条"))
            let second = try await user.get(address(of: "下一页", on: first))
            #expect(numbers(second).count == 22 && second.contains("value=\"applicant 1\""))
            #expect(try await numbers(user.get(Self.list + "?tab=all&q=LONG7")) == [7])
            #expect(try await user.get(Self.list + "?tab=all&q=nobody").contains("没有找到与“nobody”相符的申报书"))
        }
    }
}
