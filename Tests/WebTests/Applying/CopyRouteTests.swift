import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing
import UseCases

/// Copying records by plain forms.
@Suite struct CopyRouteTests {
    private func records(_ page: WebPage) -> Int { page.text.components(separatedBy: "id=\"record-").count - 1 }

    @Test func theButtonBesideARecordCopiesIt() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let list = "/anhui/applications/\(id)/sections/work"
            let page = try await user.get(list)
            let version = try #require(try page.mainForm.buttons.first { $0.name == "_version" }?.value)
            let answer = try await user.post("\(list)/records/work-1/duplicate", ["_version": version])
            #expect(answer.status == .seeOther)
            #expect(answer.location?.hasPrefix(list + "?record=") == true)
            #expect(records(try await user.get(list)) == records(page) + 1)
            let old = try await user.post("\(list)/records/work-1/duplicate", ["_version": version])
            #expect(old.status == .unprocessableContent)
            #expect(old.contains("没有复制"))
        }
    }

    @Test func theFirstApplicationHasNothingToTakeOver() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let list = "/anhui/applications/\(id)/sections/work"
            #expect(try await user.get(list).contains("从上次申报中选用"))
            let page = try await user.get(list + "/former")
            #expect(page.contains("没有上一次申报的内容可以选用"))
            #expect(try await user.post(list + "/former", ["record": "work-1"]).location == list)
        }
    }

    @Test func whoMayNotEditCopiesNothing() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let before = try await world.footprint()
            let list = "/anhui/applications/\(id)/sections/work"
            let unit = try await world.user("ah_unit")
            #expect(try await unit.post("\(list)/records/work-1/duplicate", ["_version": "1"]).status == .notFound)
            #expect(try await unit.get(list + "/former").status == .notFound)
            let user = try await world.user("ah_applicant")
            let deeds = "/anhui/applications/\(id)/sections/deeds"
            #expect(try await user.get(deeds + "/former").status == .notFound)
            #expect(try await world.footprint() == before)
        }
    }
}
