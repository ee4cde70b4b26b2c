import Access
import Domain
import FormEngine
import Foundation
import HTTPTypes
import PackLoader
import Programmes
import Synchronization
import TestSupport
import Testing
import UseCases

/// 查看 beside 存档机构查询情况 and 一年的参保记录, for those who review (R-EXT-01, R-EXT-02).
@Suite struct LookUpTests {
    private static let result = LookUpResult(
        source: "示例档案馆（演示）", facts: [.init(label: "存档机构", text: "示例人才中心（演示）")], columns: ["月份", "缴费状态"],
        rows: [["2026-02", "已缴"]])

    @Test func aReviewerSeesWhatTheRegisterSaysAndWhoSaysSo() async throws {
        let register = ScriptedRegister(.found(Self.result))
        try await story(register) { world, path in
            let unit = try await world.user("cq_unit")
            let review = String(path.prefix { $0 != "/" }) + "/" + String(path.split(separator: "/")[1])
            let shown = try await unit.get(review)
            #expect(shown.contains("存档机构查询情况") && shown.contains("href=\"/chongqing/\(path)\""))
            let page = try await unit.get(path)
            #expect(page.status == .ok)
            for words in ["示例人才中心（演示）", "示例档案馆（演示）", "2026-02", "查询时间", "2026-03-10"] {
                #expect(page.contains(words), "\(words)")
            }
            let asked = try #require(register.questions.first)
            #expect(asked.register == "archive")
            #expect(asked.facts.keys.sorted() == ["person.id_number", "person.name"])
        }
    }

    @Test func whatIsUnknownOrDownIsSaidAndBlocksNothing() async throws {
        for (answer, sentence) in [(LookUpAnswer.notFound, "未查询到"), (.failed, "查询失败，请稍后再试")] {
            try await story(ScriptedRegister(answer)) { world, path in
                let page = try await world.user("cq_unit").get(path)
                #expect(page.status == .ok && page.contains(sentence))
            }
        }
    }

    @Test func nobodyButTheReviewersOfTheRouteMayAsk() async throws {
        let register = ScriptedRegister(.found(Self.result))
        try await story(register) { world, path in
            for account: AccountID in ["cq_applicant", "cq_state_unit", "cq_district", "cq_auditor"] {
                #expect(try await world.user(account).get(path).status == .notFound, "\(account)")
            }
            let unit = try await world.user("cq_unit")
            #expect(try await unit.get(path + "x").status == .notFound)
            #expect(try await unit.get(path.replacing("archive_check", with: "name")).status == .notFound)
            #expect(register.questions.isEmpty)
        }
    }

    /// A handed-in title application and the address of its first question.
    private func story(
        _ register: ScriptedRegister, _ body: @Sendable (WebWorld, String) async throws -> Void
    ) async throws {
        let programme: ProgrammeID = "titles/professional-title"
        try await WebWorld.run("chongqing", register: register) { world in
            let example = try world.example(of: programme)
            let account = try await world.account(of: example)
            let definition = try #require(world.context.site.programme(programme))
            let id = try await StartApplication(world.context)(
                world.actor(account), example.batch, pledged: true
            ).value()
            try await world.fill(id, as: example, definition)
            try await world.submit(id, by: account)
            try await body(world, "review/\(id)/look-up/basic/archive_check")
        }
    }
}

/// A register that says what it is told to say.
private final class ScriptedRegister: LookUpRegister {
    private let answer: LookUpAnswer
    private let heard = Mutex<[LookUpQuestion]>([])

    init(_ answer: LookUpAnswer) {
        self.answer = answer
    }

    var questions: [LookUpQuestion] { heard.withLock { $0 } }

    func answer(_ question: LookUpQuestion) async -> LookUpAnswer {
        heard.withLock { $0.append(question) }
        return answer
    }
}
