import Domain
import HTTPTypes
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// A unit applies, is approved and reports, by its pages and without a line of script (R-FORM-07, R-APPLY-07…13).
@Suite("Units that apply, by their pages")
struct UnitFlowTests {
    private static let seminars = SmallSeminar.seminar.id.text

    @Test func aSeminarIsStartedFilledInAndHandedIn() async throws {
        try await TestSupport.TestSite.runSeminars { site async throws in
            try await SmallWebWorld.run(site) { world async throws in
                let clerk = try await world.user(.factory)
                let id = try await start(clerk, Self.seminars, batch: .seminar)
                try await fill(clerk, id, ["title": "Slag", "ends": "2026-03-09"])
                try await handIn(clerk, id, Self.seminars)
                #expect(try await site.stored(id).state == .reviewing(0))
                let list = try await clerk.get(Self.seminars)
                #expect(list.contains("2603000000000001") && list.contains("Slag"))
                // While it is reviewed it is only shown.
                #expect(try await clerk.get("applications/\(id)/preview").status == .ok)
                #expect(try await clerk.get("applications/\(id)/sections/plan").status == .seeOther)
                #expect(try await clerk.get("review/\(id)").status == .notFound)
            }
        }
    }

    @Test func itsPagesAreItsOwn() async throws {
        try await TestSupport.TestSite.runSeminars { site async throws in
            try await SmallWebWorld.run(site) { world async throws in
                let id = try await site.start(.factory)
                for stranger in [try await world.user(.academy), try await world.user(TestPerson.li)] {
                    for path in ["preview", "sections/plan", "submission", "delete", "history", "files"] {
                        #expect(try await stranger.get("applications/\(id)/\(path)").status == .notFound, "\(path)")
                    }
                }
                let person = try await world.user(TestPerson.li)
                #expect(try await person.get(Self.seminars).status == .forbidden)
                let start = "\(Self.seminars)/batches/\(SmallSeminar.seminar.batchID)/start"
                #expect(try await person.post(start).status == .forbidden)
                let clerk = try await world.user(.factory)
                #expect(try await clerk.post(start, ["_unit": "academy"]).status == .notFound)
            }
        }
    }

    /// the district's clerk works, and applies, on the intranet.
    @Test func aDistrictAppliesOnTheIntranet() async throws {
        try await TestSupport.TestSite.runSeminars { site async throws in
            try await SmallWebWorld.run(site) { world async throws in
                let clerk = try await world.user(.district)
                let id = try await start(clerk, Self.seminars, batch: .seminar)
                #expect(try await site.stored(id).applicant.unit == TestUnit.district.id)
            }
        }
    }

    @Test func aFollowUpIsStartedFromItsSeminarAndShownWithIt() async throws {
        try await TestSupport.TestSite.runSeminars { site async throws in
            try await SmallWebWorld.run(site) { world async throws in
                let clerk = try await world.user(.factory)
                let closings = SmallSeminar.closing.id.text
                let bare = try await clerk.post("\(closings)/batches/\(SmallSeminar.closing.batchID)/start")
                #expect(bare.status == .unprocessableContent)
                #expect(bare.contains("refusal.followed-missing"))
                let seminar = try await site.approvedSeminar(.factory, ends: SmallSite.day(3, 9))
                #expect(
                    try await clerk.get("applications/\(seminar)/preview").contains("href=\"/testing/\(closings)\""))
                let closing = try await start(clerk, closings, batch: .closing)
                #expect(try await site.stored(closing).follows == seminar)
                // The title stands there already and cannot be changed.
                try await fill(clerk, closing, ["ends": "2026-03-09"])
                try await handIn(clerk, closing, closings)
                #expect(
                    try await clerk.get("applications/\(seminar)/preview").contains("applications/\(closing)/preview"))
                let bureau = try await world.user(.bureau)
                #expect(try await bureau.get("review/\(closing)").contains("/review/\(seminar)"))
                #expect(try await bureau.get("review/\(seminar)").contains("/review/\(closing)"))
            }
        }
    }

    /// What the check will say is said before anything is started.
    @Test func thePageOfABatchTellsWhoIsEligible() async throws {
        try await TestSupport.TestSite.runSeminars { site async throws in
            try await SmallWebWorld.run(site) { world async throws in
                let clerk = try await world.user(.factory)
                let seminar = try await site.approvedSeminar(.factory, ends: SmallSite.day(6, 30))
                let page = "\(SmallSeminar.closing.id)/batches/\(SmallSeminar.closing.batchID)"
                let told = try await clerk.get("\(page)?follows=\(seminar)")
                #expect(told.contains("The seminar is over") && told.contains("check--unmet"))
                #expect(try await clerk.get("\(page)?follows=nonsense%20").status == .ok)
            }
        }
    }

    // MARK: Steps

    private func start(_ clerk: WebUser, _ programme: String, batch: SmallSeminar) async throws -> ApplicationID {
        let list = try await clerk.get(programme)
        let begun = try await clerk.submit(list.form("/testing/\(programme)/batches/\(batch.batchID)/start"))
        #expect(begun.status == .seeOther)
        let last = begun.location?.split(separator: "/").last.map(String.init) ?? ""
        return try #require(ApplicationID(last))
    }

    private func fill(_ clerk: WebUser, _ id: ApplicationID, _ answers: [String: String]) async throws {
        var form = try await clerk.get("applications/\(id)/sections/plan").mainForm
        for (name, value) in answers { form.set(name, [value]) }
        let saved = try await clerk.submit(form, button: "save")
        #expect(saved.location?.contains("notice=saved") == true, "\(saved.summary)")
    }

    private func handIn(_ clerk: WebUser, _ id: ApplicationID, _ programme: String) async throws {
        let page = try await clerk.get("applications/\(id)/submission")
        let done = try await clerk.submit(page.form("/testing/applications/\(id)/submission"))
        #expect(done.location == "/testing/\(programme)?notice=submitted", "\(done.summary)")
    }
}
