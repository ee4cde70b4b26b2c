import Access
import Domain
import FormEngine
import HTTPTypes
import PackLoader
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@testable import Web

/// One complete application of a real pack on its way through every stage, with every act that its pages offer done once
/// and every other act tried in vain.
struct StageWalk {
    private let pack: PackWorld
    private let users: SignedIn
    private let programme: Programme
    private let demo: DemoApplication
    private let id: ApplicationID
    private let path: String

    private var site: TestSupport.TestSite { pack.site }

    /// Fills in and hands in the first application of the programme that the demo has answers for.
    static func begin(_ programme: ProgrammeID, _ pack: PackWorld, _ web: SmallWebWorld) async throws -> StageWalk {
        let found = try #require(pack.site.context.site.programme(programme))
        let demo = try #require(pack.demo.applications.first { $0.programme == programme && $0.target != .draft })
        if let key = demo.follows {
            try await approve(try #require(pack.demo.applications.first { $0.key == key }), pack)
        }
        let id = try await pack.fill(demo)
        let walk = StageWalk(
            pack: pack, users: SignedIn(web), programme: found, demo: demo, id: id,
            path: "/\(pack.site.context.site.id)/review/\(id)")
        try await walk.submit()
        return walk
    }

    /// Without pages: it is only there to be followed.
    private static func approve(_ demo: DemoApplication, _ pack: PackWorld) async throws {
        let id = try await pack.fill(demo)
        let applicant = try await pack.applicant(of: demo)
        try await SubmitApplication(pack.site.context)(
            applicant, id, version: try await pack.site.stored(id).version, confirmed: []
        ).value()
        while let position = try await pack.site.stored(id).state.stage {
            let entry = try await pack.site.storage.read { try $0.routes.list(of: id) }[position]
            let stored = try await pack.site.stored(id)
            let programme = try #require(pack.site.context.site.programme(stored.programme))
            let input = DecideApplication.Input(
                verdict: .pass, comments: [:], text: "同意", decision: decision(programme, entry.stage), confirmed: [],
                version: stored.version)
            try await DecideApplication(pack.site.context)(pack.actor(for: entry.unit), id, input).value()
        }
    }

    private static func decision(_ programme: Programme, _ stage: StageID) -> [String: [String]] {
        var decision: [String: [String]] = [:]
        for field in programme.decisions[stage] ?? [] {
            if case .code(let code) = field.kind {
                decision[field.id.text] = code.lists.first?.items.first.map { [$0.code] } ?? []
            } else {
                decision[field.id.text] = ["5"]
            }
        }
        return decision
    }

    // MARK: The way

    /// Every stage upward, with its returns first.
    func run() async throws {
        var isReturned: Set<ApplicationState> = []
        while let position = try await state().stage {
            let state = try await state()
            try await tryOthers(position)
            if isReturned.insert(state).inserted {
                try await tryEverythingNotOffered()
                try await returnAndComeBack(to: state)
                try await rejectAndReinstate()
            }
            try await goUp()
        }
        #expect(try await state() == .approved)
        try await expectNothingWorks()
    }

    private func returnAndComeBack(to state: ApplicationState) async throws {
        let step = try await step()
        for target in step.returnTargets {
            let empty = try await press("return", target: target, comment: nil)
            #expect(empty.contains("请填写修改意见"), "\(state): a return without a comment")
            let page = try await press("return", target: target, comment: "请补充。")
            #expect(page.status == .seeOther, "\(state) to \(target): \(page)")
            switch target {
            case .applicant: #expect(try await self.state() == .returned)
            case .stage(let below): #expect(try await self.state() == .returnedToStage(below))
            }
            try await handedDown()
            try await comeBack(to: state)
        }
    }

    /// The stage below reopens what its superior sent back, after everything else it may not do was refused.
    private func handedDown() async throws {
        guard case .returnedToStage(let below) = try await state() else { return try await submit() }
        try await tryEverythingNotOffered()
        let back = try await press("pass-back", comment: nil)
        #expect(back.status == .seeOther, "\(below): \(back)")
        if try await state() == .returned { return try await submit() }
        #expect(try await press("reopen", comment: nil).status == .seeOther)
        #expect(try await state().kind == .reviewing)
    }

    private func comeBack(to goal: ApplicationState) async throws {
        var count = 0
        while try await state() != goal {
            try #require(count < 12, "it does not come back to \(goal)")
            if case .returnedToStage = try await state() {
                _ = try await press("reopen", comment: nil)
            } else {
                try await goUp()
            }
            count += 1
        }
    }

    private func goUp() async throws {
        let before = try await state()
        if before.kind == .publicity {
            site.clock.set(try #require(try await publicityEnd()))
            users.forget()
        }
        let isReport = before.kind == .publicity || before.kind == .toReport
        let page = try await press(isReport ? "report" : "pass", comment: "")
        #expect(page.status == .seeOther, "\(before): \(page)")
        try #require(try await state() != before)
    }

    private func rejectAndReinstate() async throws {
        let before = try await state()
        guard try await step().stage.mayReject, before.kind != .publicity else { return }
        #expect(try await press("reject", comment: nil, isConfirmed: false).status == .unprocessableContent)
        #expect(try await state() == before)
        #expect(try await press("reject", comment: nil).status == .seeOther)
        #expect(try await state() == .rejected)
        try await expectNothingWorks()
        let keeper = try await users.user(try #require(keeper), on: .intranet)
        let address = "/\(site.context.site.id)/reinstate/\(id)"
        var form = try await keeper.get(address).form(address)
        #expect(try await keeper.submit(form).status == .unprocessableContent, "a reason is asked for")
        form.set("reason", ["误操作。"])
        #expect(try await keeper.submit(form).status == .seeOther)
        try await comeBack(to: before)
    }

    private var keeper: String? {
        pack.demo.accounts.first { $0.grants.contains { $0.role == .siteAdministrator } }?.id.text
    }
}

extension StageWalk {
    // MARK: What must not work

    /// Every act besides those whose buttons stand on the page.
    private func tryEverythingNotOffered() async throws {
        let (before, holder, state) = (try await site.events(id), try await holder(), try await state())
        let form = try await holder.get(path).form(path)
        let offered = Set(form.buttons.map(\.value))
        for action in ReviewEntry.Action.allCases where !offered.contains(action.rawValue) && action != .resume {
            let page = try await holder.post(
                path,
                form.fields.map { ($0.name, $0.value) } + [
                    ("_action", action.rawValue), ("text", "强行办理。"), ("_confirmed", "rejection"),
                    ("_confirmed", "publicity-over"),
                ])
            #expect(page.status == .unprocessableContent, "\(action) in \(state): \(page)")
            #expect(try await site.events(id) == before)
        }
    }

    /// Every other office of the site.
    private func tryOthers(_ position: Int) async throws {
        let (before, route) = (try await site.events(id), try await route())
        let version = try await site.stored(id).version
        for account in pack.demo.accounts where !account.grants.contains(where: { $0.unit == route[position].unit }) {
            let user = try await users.user(account.id.text, on: account.listener)
            for action in ["pass", "return", "reject", "report", "reopen", "pass-back", "print-publicity"] {
                let page = try await user.post(
                    path,
                    [
                        ("_version", "\(version)"), ("_action", action), ("text", "同意"), ("comment.basic", "改"),
                        ("_confirmed", "rejection"), ("_confirmed", "publicity-over"),
                    ])
                let isRefused: Set<Int> = [403, 404, 422]
                #expect(isRefused.contains(page.status.code), "\(account.id) \(action): \(page)")
            }
        }
        #expect(try await site.events(id) == before)
    }

    /// After the end nobody's buttons are there, and pressing them all the same is refused.
    private func expectNothingWorks() async throws {
        let before = try await site.events(id)
        for entry in try await route() {
            let user = try await user(of: entry.unit)
            let page = try await user.get(path)
            // A unit that it never reached knows nothing of it.
            let isHidden = entry.reachedAt == nil
            #expect(page.status == (isHidden ? .notFound : .ok))
            #expect(!page.contains(#"name="_action""#))
            for action in ["pass", "return", "reject", "reopen"] {
                let answer = try await user.post(
                    path, [("_version", "\(try await site.stored(id).version)"), ("_action", action), ("text", "同意")])
                let refused: [HTTPResponse.Status] = isHidden ? [.notFound] : [.forbidden, .unprocessableContent]
                #expect(refused.contains(answer.status))
            }
        }
        #expect(try await site.events(id) == before)
    }
}

extension StageWalk {
    // MARK: Pressing

    /// - Parameter comment: `nil` to leave the boxes as they are, empty to clear them.
    private func press(
        _ action: String, target: ReturnTarget? = nil, comment: String?, isConfirmed: Bool = true
    ) async throws -> WebPage {
        let (user, step) = (try await holder(), try await step())
        var form = try await user.get(path).form(path)
        form.set("text", ["办理意见。"])
        for (field, values) in Self.decision(programme, step.stage.id) { form.set("decision.\(field)", values) }
        if let target { form.set("_target", [target.posted]) }
        if let comment {
            let boxes = form.fields.map(\.name).filter { $0.hasPrefix("comment.") }
            for box in boxes { form.set(box, [""]) }
            if let first = boxes.first, !comment.isEmpty { form.set(first, [comment]) }
        }
        if isConfirmed { form.fields += [("_confirmed", "rejection"), ("_confirmed", "publicity-over")] }
        return try await user.submit(form, button: action)
    }

    private func submit() async throws {
        try await SubmitApplication(site.context)(
            pack.applicant(of: demo), id, version: try await site.stored(id).version,
            confirmed: [.unansweredComments]
        ).value()
    }

    private func state() async throws -> ApplicationState { try await site.stored(id).state }

    private func publicityEnd() async throws -> Instant? {
        try await site.storage.read { [id] in try $0.publicities.list(of: id).last?.endsAt }
    }

    private func route() async throws -> [RouteEntry] {
        try await site.storage.read { [id] in try $0.routes.list(of: id) }
    }

    private func step() async throws -> RouteStep {
        let position = try #require(try await state().stage)
        let entry = try await route()[position]
        let stage = try #require(programme.workflow.stages.first { $0.id == entry.stage })
        return RouteStep(position: position, stage: stage, unit: entry.unit)
    }

    private func holder() async throws -> WebUser {
        try await user(of: try await step().unit)
    }

    private func user(of unit: UnitID) async throws -> WebUser {
        let account = try #require(pack.demo.accounts.first { $0.grants.contains { $0.unit == unit } })
        return try await users.user(account.id.text, on: account.listener)
    }
}

/// Those who have signed in already: a walk is longer than what one account may sign in within a quarter of an hour.
private final class SignedIn {
    private let web: SmallWebWorld
    private var byLogin: [String: WebUser] = [:]

    init(_ web: SmallWebWorld) {
        self.web = web
    }

    /// After days nobody is signed in any more.
    func forget() {
        byLogin = [:]
    }

    func user(_ login: String, on listener: Listener) async throws -> WebUser {
        if let known = byLogin[login] { return known }
        let user = try await web.user(login, on: listener)
        byLogin[login] = user
        return user
    }
}
