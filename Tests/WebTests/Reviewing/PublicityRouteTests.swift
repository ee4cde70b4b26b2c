import Access
import Domain
import HTTPTypes
import PackLoader
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// The announcement's pages by whole requests; this world has no printer.
@Suite("Routes of announcements")
struct PublicityRouteTests {
    @Test func theApprovalIsKeptWhenNothingCanBePrinted() async throws {
        try await Self.announced { world, id, unit in
            let page = try await unit.follow(try await Self.pass(id, unit))
            #expect(page.text.contains("已进入公示"))
            let paper = try await unit.get("review/\(id)/publicity/form.pdf")
            #expect(paper.status == .serviceUnavailable)
            #expect(paper.text.contains("打印暂不可用，请稍后再试") && paper.text.contains("不受影响"))
            #expect(try await world.site.stored(id).state == .publicity(0))
        }
    }

    /// R-REVIEW-22.
    @Test func theListShowsMobileNumbersAndGroups() async throws {
        try await Self.announced { world, _, unit in
            let list = try await unit.follow(unit.get("reviews/titles/professional-title"))
            let applicant = try await world.actor("cq_applicant")
            let person = try await world.site.storage.read { try applicant.person.flatMap($0.people.find) }
            let mobile = try #require(person?.mobile)
            #expect(list.contains("手机号") && list.contains(mobile) && list.contains("专业组"))
            let others = try await unit.follow(unit.get("reviews/returnees/start-up"))
            #expect(others.status == .ok && !others.contains("手机号"))
        }
    }

    @Test func thereIsNoPaperBeforeTheApproval() async throws {
        try await Self.announced { _, id, unit in
            for path in ["review/\(id)/publicity", "review/\(id)/publicity/form.pdf"] {
                let page = try await unit.get(path)
                #expect(page.status == .conflict && page.text.contains("没有可以打印的公示表"))
            }
            let early = try await unit.get("review/\(id)/publicity/objections/new")
            #expect(early.status == .notFound)
        }
    }

    @Test func theCodeShowsAMaskedNameAndNothingElse() async throws {
        try await Self.announced { world, id, unit in
            _ = try await Self.pass(id, unit)
            let code = try #require(try await world.site.storage.read { try $0.publicities.list(of: id) }.first?.code)
            let page = try await world.visitor().get("verify/\(code)")
            #expect(page.status == .ok && page.text.contains("有效：正在公示"))
            let name = try await world.site.stored(id).applicant.name
            #expect(!page.text.contains(name) && page.text.contains(MaskedName.masked(name)))
            #expect(!page.text.contains("500199") && !page.text.contains(id.text))
            #expect(try await world.visitor().get("verify/\(code.dropLast())x").status == .notFound)
        }
    }

    @Test func oneAddressMayNotLookUpTooMuch() async throws {
        try await WebWorld.run("chongqing") { world in
            let visitor = try world.visitor()
            var statuses: [HTTPResponse.Status] = []
            for number in 0..<31 { statuses.append(try await visitor.get("verify/\(number)").status) }
            #expect(statuses.prefix(30).allSatisfy { $0 == .notFound })
            #expect(statuses.last == .tooManyRequests)
        }
    }

    @Test func theApplicantSeesNeitherPaperNorObjections() async throws {
        try await Self.announced { world, id, unit in
            _ = try await Self.pass(id, unit)
            let applicant = try await world.user("cq_applicant")
            #expect(try await applicant.get("review/\(id)/publicity").status == .notFound)
            #expect(try await applicant.get("review/\(id)/publicity/form.pdf").status == .notFound)
            #expect(try await applicant.get("review/\(id)/publicity/objections/new").status == .notFound)
        }
    }

    @Test func whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedStays() async throws {
        try await Self.announced { world, id, unit in
            _ = try await Self.pass(id, unit)
            let path = "review/\(id)/publicity/objections/new"
            let page = try await unit.post(
                path, ["received_on": "2020-01-01", "objector": "张某<b>", "channel": "pigeon", "objection_content": ""])
            #expect(page.status == .unprocessableContent)
            for words in ["收到日期应在公示开始之日", "请选择反映方式", "请填写异议内容", "张某&lt;b&gt;"] {
                #expect(page.text.contains(words), "\(words)")
            }
        }
    }

    private static func pass(_ id: ApplicationID, _ unit: WebUser) async throws -> WebPage {
        let page = try await unit.get("review/\(id)")
        let version = try #require(page.text.firstMatch(of: #/name="_version" value="(\d+)"/#)?.1)
        return try await unit.post("review/\(id)", ["_version": String(version), "_action": "pass"])
    }

    /// An application that the unit holds.
    private static func announced(
        _ body: @Sendable (WebWorld, ApplicationID, WebUser) async throws -> Void
    ) async throws {
        try await WebWorld.run("chongqing") { world in
            let packs = PackWorld(site: world.site, demo: world.demo)
            let demo = try #require(
                packs.completeApplications.first { $0.programme == "titles/professional-title" })
            let applicant = try await world.actor("cq_applicant")
            let id = try await packs.fill(demo, by: applicant)
            let version = try await world.site.stored(id).version
            try await SubmitApplication(world.context)(applicant, id, version: version, confirmed: []).value()
            try await body(world, id, try await world.user("cq_unit"))
        }
    }
}
