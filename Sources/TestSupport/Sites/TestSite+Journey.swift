package import Domain
import FormEngine
package import UseCases
package import WorkflowEngine

/// An action that a test takes for granted came to something else.
package struct Unexpected: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

extension Outcome {
    /// The value; everything else fails the test that asks.
    package func value() throws -> Value {
        guard case .done(let value) = self else { throw Unexpected("\(self)") }
        return value
    }

    /// All reasons of a refusal; empty for every other outcome.
    package var reasons: [Reason] {
        if case .refused(let reasons) = self { reasons } else { [] }
    }

    package var isDone: Bool {
        if case .done = self { true } else { false }
    }

    package var isHidden: Bool {
        if case .hidden = self { true } else { false }
    }

    package var isForbidden: Bool {
        if case .forbidden = self { true } else { false }
    }
}

extension TestSite {
    // MARK: The applicant

    package func start(_ person: TestPerson, _ programme: SmallProgramme = .leader) async throws -> ApplicationID {
        try await StartApplication(context)(person.actor, programme.batchID, pledged: true).value()
    }

    /// Answers every question of the form and attaches what it asks for.
    package func fill(_ id: ApplicationID, _ person: TestPerson, papers: [String] = ["On slag"]) async throws {
        _ = try await saved(id, person, SmallForm.basic, SmallForm.basicPost(), files: SmallForm.basicFiles(blobs))
        for (number, title) in papers.enumerated() {
            let record = RecordID(trusted: "paper-\(number + 1)")
            _ = try await saved(id, person, SmallForm.papers, record: record, SmallForm.paperPost(title))
        }
    }

    /// Saves against the section's present version and demands that it works.
    @discardableResult
    package func saved(
        _ id: ApplicationID, _ person: TestPerson, _ section: SectionID, record: RecordID? = nil,
        _ posted: [String: [String]], files: [SaveSection.IncomingFile] = []
    ) async throws -> SaveSection.Report {
        let report = try await save(id, person, section, record: record, posted, files: files).value()
        guard report.isSaved, report.fileProblems.isEmpty else { throw Unexpected("\(report)") }
        return report
    }

    /// - Parameter version: the section's version when the page was shown; the present one unless given.
    package func save(
        _ id: ApplicationID, _ person: TestPerson, _ section: SectionID, record: RecordID? = nil,
        _ posted: [String: [String]], version: Int64? = nil, files: [SaveSection.IncomingFile] = []
    ) async throws -> Outcome<SaveSection.Report, Never> {
        let present = try await self.version(of: section, in: id)
        let input = SaveSection.Input(
            section: section, record: record, posted: posted, version: version ?? present, files: files)
        return try await SaveSection(context)(person.actor, id, input)
    }

    package func submit(
        _ id: ApplicationID, _ person: TestPerson, confirmed: Set<Confirmation> = []
    ) async throws -> Outcome<Void, TransitionRefusal> {
        let version = try await stored(id).version
        return try await SubmitApplication(context)(person.actor, id, version: version, confirmed: confirmed)
    }

    /// An application that is complete and handed in.
    package func submitted(_ person: TestPerson, _ programme: SmallProgramme = .leader) async throws -> ApplicationID {
        let id = try await start(person, programme)
        try await fill(id, person)
        try await submit(id, person).value()
        return id
    }

    package func takeBack(
        _ id: ApplicationID, _ person: TestPerson, _ act: TakeBack.Act
    ) async throws -> Outcome<Void, TransitionRefusal> {
        try await TakeBack(context)(person.actor, id, act, version: try await stored(id).version)
    }
}
