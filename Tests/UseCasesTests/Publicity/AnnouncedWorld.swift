import Access
import Domain
import FormEngine
import PackLoader
import TestSupport
import UseCases
import WorkflowEngine

/// 重庆·职称 with an application that the unit holds, by the same actions that people use.
struct AnnouncedWorld {
    let world: PackWorld
    let application: ApplicationID
    let unit: Actor
    let applicant: Actor

    var site: TestSite { world.site }
    var context: SiteContext { site.context }

    static func run(
        on backend: Backend, _ body: (AnnouncedWorld) async throws -> Void
    ) async throws {
        let world = try await PackWorld.open("chongqing", on: backend)
        do {
            try await body(try await announced(world))
            await world.site.close()
        } catch {
            await world.site.close()
            throw error
        }
    }

    private static func announced(_ world: PackWorld) async throws -> AnnouncedWorld {
        guard let demo = world.completeApplications.first(where: { $0.programme == "titles/professional-title" }) else {
            throw Unexpected("no complete application")
        }
        let application = try await world.fill(demo)
        let applicant = try await world.applicant(of: demo)
        let version = try await world.site.stored(application).version
        try await SubmitApplication(world.site.context)(applicant, application, version: version, confirmed: []).value()
        return AnnouncedWorld(
            world: world, application: application, unit: try await world.actor(for: demo.employer),
            applicant: applicant)
    }

    func decide(
        _ verdict: DecideApplication.Verdict, confirmed: Set<Confirmation> = [], comment: String = ""
    ) async throws -> Outcome<Void, TransitionRefusal> {
        let input = DecideApplication.Input(
            verdict: verdict, comments: comment.isEmpty ? [:] : [.init(section: "basic"): comment], text: "Agreed.",
            decision: [:], confirmed: confirmed, version: try await site.stored(application).version)
        return try await DecideApplication(context)(unit, application, input)
    }

    func publicity() async throws -> Publicity {
        guard let found = try await site.storage.read({ try $0.publicities.list(of: application) }).last else {
            throw Unexpected("nothing is announced")
        }
        return found
    }

    func objections() async throws -> [Objection] {
        try await site.storage.read { try $0.objections.list(of: application) }
    }

    @discardableResult
    func object(
        on day: String? = nil, channel: String = "letter", objector: String = "", content: String = "Not true."
    ) async throws -> Outcome<Void, RecordObjection.Refusal> {
        let input = RecordObjection.Input(
            receivedOn: day ?? context.today().description, channel: channel, objector: objector, content: content)
        return try await RecordObjection(context)(unit, application, input)
    }

    /// What contradicts something; nobody sends messages here, and days pass.
    func findings() async throws -> [String] {
        try await SiteCheck(context, blobs: site.blobs)().findings.filter { !$0.problem.isUpkeep }.map { "\($0)" }
    }
}
