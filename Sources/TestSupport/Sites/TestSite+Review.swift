package import Domain
package import FormEngine
import Programmes
package import UseCases
package import WorkflowEngine

extension TestSite {
    // MARK: The reviewers

    package func decide(
        _ id: ApplicationID, _ unit: TestUnit, _ verdict: DecideApplication.Verdict?,
        comments: [AnswerPlace: String] = [:], text: String = "Agreed.", decision: [String: [String]] = [:],
        confirmed: Set<Confirmation> = [], version: Int64? = nil
    ) async throws -> Outcome<Void, TransitionRefusal> {
        let present = try await stored(id).version
        let input = DecideApplication.Input(
            verdict: verdict, comments: comments, text: text, decision: decision, confirmed: confirmed,
            version: version ?? present)
        return try await DecideApplication(context)(unit.actor, id, input)
    }

    /// Lets the unit that has the application pass it, with whatever its stage asks for.
    package func pass(_ id: ApplicationID) async throws {
        let decision = ["tier": ["a"], "amount": ["20"]]
        let unit = try await holder(of: id)
        let isAsked = try await asksForDecision(id)
        try await decide(id, unit, .pass, decision: isAsked ? decision : [:]).value()
    }

    /// Lets it be passed until this unit has it.
    package func carry(_ id: ApplicationID, to unit: TestUnit) async throws {
        while try await holder(of: id) != unit { try await pass(id) }
    }

    /// The unit that has the application now.
    package func holder(of id: ApplicationID) async throws -> TestUnit {
        let position = try await stored(id).state.stage
        let route = try await storage.read { try $0.routes.list(of: id) }
        guard let unit = route.first(where: { $0.position == position }).flatMap({ TestUnit(rawValue: $0.unit.text) })
        else { throw Unexpected("no unit has \(id)") }
        return unit
    }

    private func asksForDecision(_ id: ApplicationID) async throws -> Bool {
        let application = try await stored(id)
        guard let programme = context.site.programme(application.programme), let stage = application.state.stage,
            programme.workflow.stages.indices.contains(stage)
        else { return false }
        return !programme.workflow.stages[stage].decisionFields.isEmpty
    }

    // MARK: What is stored

    package func stored(_ id: ApplicationID) async throws -> Application {
        guard let found = try await storage.read({ try $0.applications.find(id) }) else {
            throw Unexpected("there is no application \(id)")
        }
        return found
    }

    package func events(_ id: ApplicationID) async throws -> [ApplicationEvent] {
        try await storage.read { try $0.events.list(of: id) }
    }

    package func comments(_ id: ApplicationID) async throws -> [Comment] {
        try await storage.read { try $0.comments.list(of: id) }
    }

    package func attachments(_ id: ApplicationID) async throws -> [Attachment] {
        try await storage.read { try $0.attachments.list(of: id) }
    }

    /// 0 when the section was never saved.
    package func version(of section: SectionID, in id: ApplicationID) async throws -> Int64 {
        try await sheet(id).version(of: section)
    }

    package func sheet(_ id: ApplicationID) async throws -> VersionedSheet {
        let programme = try await stored(id).programme
        guard let form = context.site.programme(programme)?.form else { throw Unexpected("no form of \(programme)") }
        return try await storage.read { try $0.answers.sheet(of: id, form: form) }
    }
}
