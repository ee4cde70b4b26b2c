import Domain
import HTTPTypes
import Programmes
import TestSupport
import Testing
import UseCases

/// 推荐排序 as a browser without scripts sees it, and the answers to a number that a script sends.
@Suite struct RankingPageTests {
    private static let list = "reviews/returnees/innovation/ranking"

    @Test func aNumberIsABlueLinkUntilTheDeadlineAndPlainTextAfterwards() async throws {
        try await WebWorld.run("chongqing") { world in
            let id = try await world.submitted(by: "cq_applicant")
            var unit = try await world.user("cq_unit")
            var page = try await unit.get(Self.list)
            #expect(page.contains("data-rank=\"\"") && page.contains("推荐排序截止时间") && page.contains("服务器时间"))
            #expect(try await unit.post(Self.path(id), ["place": "3", "_shown": ""]).location != nil)
            page = try await unit.get(Self.list)
            #expect(page.contains("data-rank=\"3\""))
            world.clock.set(try #require(world.batch.rankingClosesAt))
            // Nobody is signed in any more after so many days.
            unit = try await world.user("cq_unit")
            page = try await unit.get(Self.list)
            #expect(!page.contains("data-rank") && page.contains("已过推荐排序截止时间") && page.contains(">3</span>"))
            let late = try await unit.post(Self.path(id), ["place": "4", "_shown": "3"])
            #expect(late.status == .unprocessableContent && late.contains("已过推荐排序截止时间"))
        }
    }

    @Test func whatIsRefusedIsSaidBesideTheFieldAndKeepsWhatWasTyped() async throws {
        try await WebWorld.run("chongqing") { world in
            let id = try await world.submitted(by: "cq_applicant")
            let unit = try await world.user("cq_unit")
            for typed in ["0", "1.5", "甲", "10000"] {
                let page = try await unit.post(Self.path(id), ["place": typed, "_shown": ""])
                #expect(page.status == .unprocessableContent)
                #expect(page.errors(of: "place") == ["推荐排序应为 1 至 9999 的整数。"], "\(typed)")
                #expect(page.contains("value=\"\(typed)\""))
            }
        }
    }

    @Test func aScriptIsAnsweredWithTheNumberOrTheReason() async throws {
        try await WebWorld.run("chongqing") { world in
            let id = try await world.submitted(by: "cq_applicant")
            let unit = try await world.user("cq_unit")
            _ = try await unit.get(Self.list)
            unit.headers[.accept] = "application/json"
            let taken = try await unit.post(Self.path(id), ["place": "7", "_shown": ""])
            #expect(taken.text == #"{"text":"7","value":"7"}"#)
            let refused = try await unit.post(Self.path(id), ["place": "x", "_shown": "7"])
            #expect(refused.status == .unprocessableContent && refused.contains("problem"))
        }
    }

    @Test func othersKnowNothingOfTheOrder() async throws {
        try await WebWorld.run("chongqing") { world in
            let id = try await world.submitted(by: "cq_applicant")
            for account: AccountID in ["cq_applicant", "cq_state_unit", "cq_dept"] {
                let user = try await world.user(account)
                #expect(try await user.get(Self.path(id)).status == .notFound, "\(account)")
                #expect(try await user.post(Self.path(id), ["place": "1", "_shown": ""]).status == .notFound)
            }
        }
    }

    /// The way back leads only to lists of the site.
    @Test func aForeignWayBackIsNotTaken() async throws {
        try await WebWorld.run("chongqing") { world in
            let id = try await world.submitted(by: "cq_applicant")
            let unit = try await world.user("cq_unit")
            for path in ["//evil.example/", "https://evil.example/", "/sichuan/reviews/x"] {
                let url = "review/\(id)/rank?unit=u-cq-employer&return=\(WebUser.encoded(path))"
                let page = try await unit.post(url, ["place": "", "_shown": ""])
                #expect(page.location?.hasPrefix("/chongqing/home") == true, "\(page.location ?? "")")
            }
        }
    }

    private static func path(_ id: ApplicationID) -> String {
        let back = WebUser.encoded("/chongqing/" + list)
        return "review/\(id)/rank?unit=u-cq-employer&return=\(back)"
    }
}
