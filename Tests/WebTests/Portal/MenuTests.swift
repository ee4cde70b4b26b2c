import Domain
import Foundation
import TestSupport
import Testing

/// The line at the top and the menu beside the page.
@Suite struct MenuTests {
    @Test func manyEntriesAreGroupedBySystemAndAllInReach() async throws {
        try await WebWorld.run("chongqing") { world in
            let home = try await world.user("cq_unit").get("home")
            for title in ["留学回国人员", "继续教育", "职称", "单位管理"] {
                #expect(home.contains("<summary>\(title)</summary>"), "\(title)")
            }
            for entry in ["市级高级研修项目申报", "创新项目审核", "创业项目审核", "职称申报审核", "未提交", "绑定审核", "代理人", "个人中心"] {
                #expect(home.contains(">\(entry)</a>"), "\(entry)")
            }
            let list = try await world.user("cq_unit").get("reviews/returnees/innovation")
            #expect(list.contains("<summary aria-current=\"true\">留学回国人员</summary>"))
        }
    }

    @Test(
        arguments: [("chongqing", "cq_applicant"), ("anhui", "ah_unit"), ("sichuan", "sc_recommender")]
            as [(SiteID, AccountID)])
    func fewEntriesStandSideBySide(_ site: SiteID, _ account: AccountID) async throws {
        try await WebWorld.run(site) { world in
            let home = try await world.user(account).get("home")
            #expect(home.contains("class=\"main-nav\"") && !home.contains("nav-menu"))
        }
    }

    /// R-INTRANET-03 to -05.
    @Test func theIntranetHasThePrintedGroupsAtTheLeftAndTabsThatClose() async throws {
        try await WebWorld.run("chongqing") { world in
            let city = try await world.user("cq_city").get("home")
            let titles = ["职称管理", "继续教育管理", "项目审核管理"].compactMap {
                city.text.range(of: "open><summary>\($0)</summary>")?.lowerBound
            }
            #expect(titles.count == 3 && titles == titles.sorted())
            #expect(!city.contains("专家管理") && !city.contains("博士后管理"), "not configured, so not there")
            let district = try await world.user("cq_district").get("home")
            #expect(district.contains("open><summary>单位中心</summary>"))
            let list = try await world.user("cq_district").get("reviews/returnees/innovation")
            #expect(list.contains(">首页</a>") && list.contains("aria-label=\"关闭本页\""))
            let outside = try await world.user("cq_unit").get("reviews/returnees/innovation")
            #expect(!outside.contains("关闭本页"))
        }
    }
}
