import Domain
import Programmes
import TestSupport
import UseCases

/// The pages of which a snapshot is kept, and the way to each.
enum SnapshotPage: String, CaseIterable, Sendable {
    case portal, signIn, homeOfApplicant, homeOfUnit, homeOfProvince, plans, records, plan, pledge
    case section, recordList, recordWithErrors, files, preview, submissionUnmet, submissionMet
    case reviewList, review, secondReview, history, audit, attachment
    case profile, changeUnit, bindings, notFound

    /// The frame is the same everywhere; it is kept with two pages.
    var isWhole: Bool { self == .portal || self == .homeOfUnit }

    private var site: SiteID { self == .records ? "chongqing" : "anhui" }

    func visit(_ body: @Sendable (WebPage) async throws -> Void) async throws {
        try await WebWorld.run(site) { world in try await body(page(world)) }
    }

    private func page(_ world: WebWorld) async throws -> WebPage {
        switch self {
        case .portal: try await world.visitor().get("")
        case .signIn: try await world.visitor().get("login?return=%2Fanhui%2Fprofile")
        case .notFound: try await world.user("ah_applicant").get("applications/nothing")
        case .records: try await waiting(world, by: "cq_applicant", "cq_applicant", "returnees/innovation")
        case .plans: try await waiting(world, by: "ah_applicant", "ah_applicant", "leaders/academic-leader")
        case .plan, .pledge: try await batchPage(world)
        case .homeOfApplicant: try await ofPhase(.returnedByCity, world, "ah_applicant", "home")
        case .homeOfUnit: try await waiting(world, by: "ah_applicant", "ah_unit", "home")
        case .reviewList: try await waiting(world, by: "ah_applicant", "ah_unit", "reviews/leaders/academic-leader")
        case .audit: try await waiting(world, by: "ah_applicant", "ah_auditor", "audit")
        case .homeOfProvince: try await ofPhase(.atProvince, world, "ah_province", "home")
        case .profile: try await world.user("ah_applicant").get("profile")
        case .changeUnit, .bindings: try await bindingPage(world)
        default: try await ofApplication(world)
        }
    }

    private func waiting(
        _ world: WebWorld, by applicant: AccountID, _ reader: AccountID, _ path: String
    ) async throws -> WebPage {
        _ = try await world.submitted(by: applicant)
        return try await world.user(reader).get(path)
    }

    private func batchPage(_ world: WebWorld) async throws -> WebPage {
        let path = "leaders/academic-leader/batches/\(try world.batch.id)"
        return try await world.user("ah_applicant").get(self == .plan ? path : path + "/pledge")
    }

    private func bindingPage(_ world: WebWorld) async throws -> WebPage {
        let person = try await world.user("ah_new")
        let path = "profile/unit?q=\(WebUser.encoded("示例"))&unit=u-ah-hospital"
        guard self == .bindings else { return try await person.get(path) }
        _ = try await person.post("profile/unit", ["unit": "u-ah-hospital", "statement": "已入职。"])
        return try await world.user("ah_hospital").get("unit/bindings")
    }

    private func ofPhase(
        _ phase: AccessPhase, _ world: WebWorld, _ reader: AccountID, _ path: String
    ) async throws -> WebPage {
        let target = try await phase.prepare(world)
        let path = path.replacing("{id}", with: target.application.text)
            .replacing("{file}", with: target.attachment.text)
        return try await world.user(reader).get(path)
    }

    private func ofApplication(_ world: WebWorld) async throws -> WebPage {
        let own = "applications/{id}"
        return switch self {
        case .section: try await ofPhase(.returnedByCity, world, "ah_applicant", own + "/sections/basic")
        case .recordList: try await ofPhase(.draft, world, "ah_applicant", own + "/sections/work")
        case .recordWithErrors: try await badRecord(world)
        case .files: try await ofPhase(.draft, world, "ah_applicant", own + "/files")
        case .preview: try await ofPhase(.atEmployer, world, "ah_applicant", own + "/preview")
        case .submissionUnmet: try await empty(world)
        case .submissionMet: try await ofPhase(.draft, world, "ah_applicant", own + "/submission?checked=1")
        case .attachment: try await ofPhase(.draft, world, "ah_applicant", "attachments/{file}")
        case .history: try await ofPhase(.returnedByCity, world, "ah_auditor", own + "/history")
        case .secondReview: try await resubmitted(world)
        default: try await ofPhase(.atProvince, world, "ah_province", "review/{id}")
        }
    }

    private func badRecord(_ world: WebWorld) async throws -> WebPage {
        let id = try await world.started(by: "ah_applicant")
        let user = try await world.user("ah_applicant")
        var form = try await user.get("applications/\(id)/sections/awards/records/new").mainForm
        form.set("name", ["获奖项目"])
        form.set("total", ["很多"])
        form.set("date", ["2019-01-01"])
        return try await user.submit(form, button: "save", files: [FixtureFile.part("files", "encrypted.pdf")])
    }

    private func empty(_ world: WebWorld) async throws -> WebPage {
        let id = try await world.started(by: "ah_new")
        return try await world.user("ah_new").get("applications/\(id)/submission?checked=1")
    }

    private func resubmitted(_ world: WebWorld) async throws -> WebPage {
        let target = try await AccessPhase.returnedByCity.prepare(world)
        let user = try await world.user("ah_applicant")
        var form = try await user.get("applications/\(target.application)/sections/basic").mainForm
        form.set("post", ["技术总监"])
        _ = try await user.submit(form, button: "save")
        try await world.submit(target.application, by: "ah_applicant")
        return try await world.user("ah_unit").get("review/\(target.application)")
    }
}
