import Domain
import SQLText
import Store
import UseCases

/// The rows of ``SaveWork`` written by the driver alone.
struct RawSave: Sendable {
    private let database: any Database
    private let work: SaveWork
    private let answers: [String]

    /// - Parameter work: whose sections were saved already; what stands there is written again.
    init(_ site: BenchSite, _ work: SaveWork) async throws {
        database = site.database
        self.work = work
        answers = try await site.database.read { connection in
            try work.applications.map { id in
                let text = try connection.first(
                    """
                    SELECT answers FROM application_sections
                    WHERE application_id = \(id.text) AND section = \(work.section.text)
                    """
                ) { $0.text(0) }
                guard let text else { throw BenchError("\(id) has no answers") }
                return text
            }
        }
    }

    /// Writes the writer's row once more.
    func save(_ writer: Int) async throws {
        let statement = statement(writer)
        let written = try await database.write { try $0.run(statement) }
        guard written == 1 else { throw BenchError("the row was not written") }
        work.took(writer)
    }

    /// The statement that saves; ``SaveCommand`` makes sure that it is the use case's own, word for word.
    func statement(_ writer: Int) -> SQL {
        let (id, section, version) = (work.applications[writer].text, work.section.text, work.version(writer))
        let now = BenchWorld.clock.now().milliseconds
        return """
            UPDATE application_sections
            SET answers = \(answers[writer]), version = version + 1, updated_at = \(now)
            WHERE application_id = \(id) AND section = \(section) AND version = \(version)
                AND EXISTS (SELECT 1 FROM applications a WHERE a.id = \(id) AND a.version = \(Self.untouched))
            """
    }

    /// The version of an application that was started and not moved.
    private static let untouched: Int64 = 1
}
