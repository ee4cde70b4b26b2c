import Domain
import HTTPTypes
import TestSupport
import Testing
import UseCases

@Suite("The mailbox page of a demo")
struct DevelopmentMailTests {
    @Test func theDemoShowsWhatItWouldHaveSent() async throws {
        try await WebWorld.run { world in
            let visitor = try world.visitor()
            #expect(try await visitor.get("login").text.contains("/anhui/development-mail"))
            #expect(try await visitor.get("development-mail").text.contains("还没有消息"))
            _ = try await world.submitted(by: "ah_applicant")
            let send = DeliverOutbox(world.context, delivery: DevelopmentMailbox(world.context), holder: "test")
            while try await send() != .nothing {}
            let page = try await visitor.get("development-mail").text
            #expect(page.contains("仅供演示"))
            #expect(page.contains("安徽启明示例科技有限公司（演示）"))
            #expect(page.contains("待单位审核"))
            #expect(page.contains("办理了“提交审核”"))
        }
    }

    @Test func aRealServerHasNoSuchPageAndNoLinkToIt() async throws {
        try await WebWorld.run(isDemo: false) { world in
            let visitor = try world.visitor()
            #expect(try await visitor.get("development-mail").status == .notFound)
            #expect(try await !visitor.get("login").text.contains("development-mail"))
        }
    }
}
