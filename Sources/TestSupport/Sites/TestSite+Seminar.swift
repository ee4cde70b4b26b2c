package import Domain
import Programmes
import Texts
package import UseCases

extension TestSite {
    /// The test world with the programmes of units.
    package static func runSeminars<Result>(
        on backend: Backend = .sqlite, _ body: (TestSite) async throws -> Result
    ) async throws -> Result {
        let system = SystemDefinition(
            id: SmallSeminar.system, module: "education", title: "Education", entry: "Mine", centre: "Centre")
        let site = Site(
            id: "testing", name: "Test site", shortName: "Test", authority: "The bureau", version: "1", zone: .china,
            support: "", systems: [system],
            programmes: try SmallSeminar.allCases.map { programme throws in try programme.programme() },
            texts: TextCatalogue())
        let opened = try await open(site, on: backend)
        try await opened.storage.write { store in
            try TestWorld.insert([], into: store)
            for programme in SmallSeminar.allCases { try store.batches.insert(programme.batch) }
        }
        do {
            let result = try await body(opened)
            await opened.close()
            return result
        } catch {
            await opened.close()
            throw error
        }
    }

    package func start(
        _ unit: TestUnit, _ programme: SmallSeminar = .seminar, after followed: ApplicationID? = nil
    ) async throws -> ApplicationID {
        try await StartApplication(context)(
            unit.actor, programme.batchID, pledged: true, choice: .init(unit: unit.id, follows: followed)
        ).value()
    }

    /// Answers what is not known yet and hands in.
    package func submitted(
        _ unit: TestUnit, _ programme: SmallSeminar = .seminar, title: String = "Slag", ends: CivilDate,
        after followed: ApplicationID? = nil
    ) async throws -> ApplicationID {
        let id = try await start(unit, programme, after: followed)
        let title = programme == .seminar ? ["title": [title]] : [:]
        let posted = title.merging(["ends": [ends.description]]) { _, new in new }
        let input = SaveSection.Input(section: SmallSeminar.plan, record: nil, posted: posted, version: 1, files: [])
        let report = try await SaveSection(context)(unit.actor, id, input).value()
        guard report.isSaved else { throw Unexpected("\(report)") }
        try await submit(id, unit).value()
        return id
    }

    package func submit(_ id: ApplicationID, _ unit: TestUnit) async throws -> Outcome<Void, TransitionRefusal> {
        let version = try await stored(id).version
        return try await SubmitApplication(context)(unit.actor, id, version: version, confirmed: [])
    }

    /// A seminar that the bureau has approved.
    package func approvedSeminar(_ unit: TestUnit, ends: CivilDate) async throws -> ApplicationID {
        let id = try await submitted(unit, ends: ends)
        try await decide(id, .bureau, .pass).value()
        return id
    }
}
