import Domain
import HTTPTypes
import PackLoader
import TestSupport
import Testing
import UseCases

/// The pages of quotas, deadlines and deputies.
@Suite struct QuotaPageTests {
    private static let path = "quota/leaders/academic-leader"

    @Test func onlyTheFirstLevelUnitHasThePageAndItsEntry() async throws {
        try await WebWorld.run("sichuan") { world in
            for (account, status): (AccountID, Int) in [
                ("sc_recommender", 200), ("sc_middle", 403), ("sc_unit", 403), ("sc_applicant", 403),
                ("sc_province", 403), ("sc_admin", 403),
            ] {
                let user = try await world.user(account)
                #expect(try await user.get(Self.path).status.code == status, "\(account)")
                let home = try await user.get("home")
                #expect(home.contains("一级推荐单位推荐限额") == (status == 200), "\(account)")
            }
        }
    }

    @Test func numbersAreMaintainedAndRefusalsStandBesideThem() async throws {
        try await WebWorld.run("sichuan") { world in
            let user = try await world.user("sc_recommender")
            var page = try await user.get(Self.path)
            #expect(page.contains("带头人") && page.contains("后备人选") && page.contains("女性人选"))
            let fields = [
                ("_unit", "u-sc-chengdu"), ("_batch", "sc-leader-open"), ("_version-leader", "1"), ("n-leader", "4"),
                ("_version-reserve", "1"), ("n-reserve", "x"), ("_version-women", "1"), ("n-women", "1"),
            ]
            page = try await user.post(Self.path, fields)
            #expect(page.status == .unprocessableContent)
            #expect(page.errors(of: "u-sc-chengdu-sc-leader-open-leader") == ["不能超过预设限额 3。"])
            #expect(page.errors(of: "u-sc-chengdu-sc-leader-open-reserve") == ["请填写 0 至 9999 的整数。"])
            #expect(page.contains("value=\"x\""))
            let good = fields.map { ($0.0, ["n-leader": "3", "n-reserve": "2"][$0.0] ?? $0.1) }
            #expect(try await user.post(Self.path, good).status == .seeOther)
            let stored = try await world.site.storage.read {
                try $0.quotas.list(of: "u-sc-chengdu", batch: "sc-leader-open").map(\.declared)
            }
            #expect(stored == [3, 2, 1])
            page = try await user.post(Self.path, good.map { ($0.0, $0.0 == "n-leader" ? "1" : $0.1) })
            #expect(page.contains("页面显示之后该数量已改为 3"))
        }
    }

    @Test func theSiteAdministratorGrantsLongerTime() async throws {
        try await WebWorld.run("chongqing") { world in
            let keeper = try await world.user("cq_admin")
            // Opened without a batch it shows one that has begun.
            #expect(!(try await keeper.get("admin/deadlines")).contains("value=\"cq-innovation-next\" selected"))
            var page = try await keeper.get("admin/deadlines?batch=cq-innovation-open")
            #expect(page.contains("服务器时间") && page.contains("推荐排序截止时间"))
            let unit = try #require(world.demo.units.first { $0.id == "u-cq-employer" }).name
            page = try await keeper.post(
                "admin/deadlines",
                [
                    "_batch": "cq-innovation-open", "unit": unit, "deadline": "ranking", "day": "2020-01-01",
                    "time": "25:00", "reason": "",
                ])
            #expect(page.status == .unprocessableContent)
            #expect(page.errors(of: "time") == ["请填写时间，格式为“18:00”。"])
            #expect(page.errors(of: "reason") == ["请填写延期理由。"])
            #expect(page.contains("value=\"2020-01-01\""))
            page = try await keeper.post(
                "admin/deadlines",
                [
                    "_batch": "cq-innovation-open", "unit": unit, "deadline": "ranking", "day": "2029-01-01",
                    "time": "18:00", "reason": "水灾（演示）",
                ])
            page = try await keeper.follow(page)
            #expect(page.contains("水灾（演示）") && page.contains("2029-01-01 18:00"))
        }
    }

    @Test func anAdministratorNamesADeputyWhoThenReviewsAndNamesNobody() async throws {
        try await WebWorld.run("chongqing") { world in
            let unit = try await world.user("cq_unit")
            var page = try await unit.post(
                "unit/deputies",
                ["unit": "u-cq-employer", "login": "nobody", "from": "2026-03-10", "to": "2026-03-09"])
            #expect(page.status == .unprocessableContent && !page.errors(of: "login").isEmpty)
            #expect(page.errors(of: "to") == ["结束日期不能早于开始日期，也不能早于今天。"])
            let deputy = try await world.user("cq_applicant")
            #expect(try await deputy.get("reviews/returnees/innovation").status == .forbidden)
            page = try await unit.post(
                "unit/deputies",
                ["unit": "u-cq-employer", "login": "cq_applicant", "from": "2026-03-10", "to": "2026-03-11"])
            page = try await unit.follow(page)
            #expect(page.contains("代理中"))
            #expect(try await deputy.get("reviews/returnees/innovation").status == .ok)
            #expect(try await deputy.get("unit/deputies").status == .forbidden)
            let end = try #require(page.after(#"action="/chongqing/unit/deputies/"#))
            _ = try await unit.post("unit/deputies/\(end)")
            #expect(try await deputy.get("reviews/returnees/innovation").status == .forbidden)
        }
    }
}
