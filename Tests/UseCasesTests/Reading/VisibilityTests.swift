import Access
import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Who sees and does what")
struct VisibilityTests {
    private struct Door: Sendable {
        let name: String
        let isHidden: @Sendable (TestSite, ApplicationID, Actor) async throws -> Bool
    }

    private static let doors: [Door] = [
        Door(name: "read") { try await ReadApplication($0.context)($2, $1).isHidden },
        Door(name: "history") { try await ReadHistory($0.context)($2, $1).isHidden },
        Door(name: "review") { try await ReadReview($0.context)($2, $1).isHidden },
        Door(name: "submit") { site, id, actor in
            try await SubmitApplication(site.context)(actor, id, version: 2, confirmed: []).isHidden
        },
        Door(name: "recall") { try await TakeBack($0.context)($2, $1, .recall, version: 2).isHidden },
        Door(name: "save") { site, id, actor in
            let input = SaveSection.Input(
                section: SmallForm.basic, record: nil, posted: [:], version: 1, files: [])
            return try await SaveSection(site.context)(actor, id, input).isHidden
        },
        Door(name: "arrange") { site, id, actor in
            try await ArrangeRecords(site.context)(actor, id, SmallForm.papers, .up("paper-1"), version: 1).isHidden
        },
        Door(name: "decide") { site, id, actor in
            let input = DecideApplication.Input(
                verdict: .pass, comments: [:], text: "Yes", decision: [:], confirmed: [], version: 2)
            return try await DecideApplication(site.context)(actor, id, input).isHidden
        },
    ]

    @Test(
        arguments: Backend.available,
        ["another person", "another unit", "a later stage", "the keeper", "the wrong listener"])
    func nothingOpensForStrangers(backend: Backend, stranger: String) async throws {
        let strangers: [String: Actor] = [
            "another person": TestPerson.wang.actor, "another unit": TestUnit.hospital.actor,
            "a later stage": TestUnit.district.actor, "the keeper": TestOfficer.keeper.actor,
            "the wrong listener": TestOfficer.auditor.account.actor(on: .public),
        ]
        let actor = try #require(strangers[stranger])
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            for door in Self.doors {
                #expect(try await door.isHidden(site, id, actor), "\(door.name)")
                #expect(try await door.isHidden(site, "no-such-application", actor), "\(door.name)")
            }
            let known = try #require(try await site.attachments(id).first?.id)
            for file in [known, "no-such-file"] {
                #expect(try await OpenAttachment(site.context)(actor, file).isHidden)
                #expect(try await EditAttachment(site.context).view(actor, file).isHidden)
                #expect(try await EditAttachment(site.context).rename(actor, file, to: "mine").isHidden)
                #expect(try await EditAttachment(site.context).remove(actor, file).isHidden)
            }
        }
    }

    @Test(arguments: Backend.available)
    func aDistrictWorksOnTheIntranetOnly(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.carry(id, to: .district)
            let outside = TestUnit.district.account.actor(on: .public)
            #expect(try await ReadReview(site.context)(outside, id).isHidden)
            #expect(try await ReadReview(site.context)(TestUnit.district.actor, id).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func aDraftIsSeenByNoUnit(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            for unit in TestUnit.allCases { #expect(try await ReadReview(site.context)(unit.actor, id).isHidden) }
            #expect(try await ReadReview(site.context)(TestOfficer.auditor.actor, id).isHidden, "nothing was submitted")
        }
    }

    @Test(arguments: Backend.available)
    func anAuditorReadsEverythingAndChangesNothing(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            let (auditor, context) = (TestOfficer.auditor.actor, site.context)
            let view = try await ReadReview(context)(auditor, id).value()
            #expect(view.step == nil && view.offered.isEmpty)
            let history = try await ReadHistory(context)(auditor, id).value()
            #expect(history.reader == .auditor)
            #expect(history.chain == [])
            let file = try #require(view.snapshot.attachments.first)
            #expect(try await OpenAttachment(context)(auditor, file.id).value().canEdit == false)
            #expect(try await ListForAudit(context)(auditor, search: "li").value().page.total == 1)

            let input = DecideApplication.Input(
                verdict: .pass, comments: [:], text: "Yes", decision: [:], confirmed: [],
                version: view.dossier.application.version)
            #expect(try await DecideApplication(context)(auditor, id, input).isForbidden)
            #expect(try await SubmitApplication(context)(auditor, id, version: 2, confirmed: []).isForbidden)
            #expect(try await TakeBack(context)(auditor, id, .recall, version: 2).isForbidden)
            #expect(try await ReadApplication(context)(auditor, id).isForbidden)
            #expect(try await EditAttachment(context).remove(auditor, file.id).isForbidden)
            #expect(try await ListForAudit(context)(TestUnit.bureau.actor, search: "").isForbidden)
        }
    }

    @Test(arguments: Backend.available)
    func aUnitThatHasPassedReadsOnAndActsNoMore(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.pass(id)
            #expect(try await ReadReview(site.context)(TestUnit.factory.actor, id).value().step == nil)
            #expect(try await site.decide(id, .factory, .pass).isForbidden)
        }
    }

    @Test(arguments: Backend.available)
    func reviewersReadTheSubmissionAndNotTheWorkingCopy(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let place = AnswerPlace(section: SmallForm.basic)
            try await site.decide(id, .factory, .return(nil), comments: [place: "More."]).value()
            let report = SmallForm.file("proof", "new.pdf", site.blobs, SampleFile.pdf, .pdf)
            try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost(speciality: "Later"), files: [report])
            let seen = try await ReadReview(site.context)(TestUnit.factory.actor, id).value()
            #expect(seen.snapshot.sheet.sections[SmallForm.basic]?.single["speciality"] == .text("Metallurgy"))
            #expect(seen.snapshot.attachments.count == 2)
            let added = try #require(try await site.attachments(id).first { $0.name == "new.pdf" })
            #expect(try await OpenAttachment(site.context)(TestUnit.factory.actor, added.id).isHidden)
            #expect(try await OpenAttachment(site.context)(TestPerson.li.actor, added.id).value().canEdit)
        }
    }

    /// not through his own account with a grant, nor through another account of the same person.
    @Test(arguments: Backend.available)
    func nobodyReviewsHisOwnApplication(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let clerk = Actor(
                account: TestUnit.factory.account.id, person: TestPerson.li.id, listener: .public,
                grants: [TestUnit.factory.grant])
            let version = try await site.stored(id).version
            for verdict in [DecideApplication.Verdict.pass, .return(nil), nil] {
                let input = DecideApplication.Input(
                    verdict: verdict, comments: [AnswerPlace(section: SmallForm.basic): "Mine"], text: "Yes",
                    decision: [:], confirmed: [], version: version)
                #expect(
                    try await DecideApplication(site.context)(clerk, id, input).reasons == [.workflow(.ownApplication)])
            }
            #expect(try await ReadReview(site.context)(clerk, id).value().offered.isEmpty)
            #expect(try await site.comments(id).isEmpty)
        }
    }
}
