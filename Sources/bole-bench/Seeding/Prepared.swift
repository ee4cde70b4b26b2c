import Domain
import Foundation
import UseCases
import WorkflowEngine

/// What the load generator must know of seeded applications, as a file of JSON.
struct Prepared: Codable {
    /// One application, with the one who may act on it next.
    struct Entry: Codable, Sendable {
        let application: String
        let applicant: String
        let programme: String
        let state: String
        /// The unit at whose stage it is; `nil` when it is at none.
        let holder: String?
        let version: Int64

        init(_ copy: TemplateCopy) {
            let model = copy.template.application
            application = copy.id.text
            applicant = copy.member.account.login
            programme = model.programme.text
            state = model.state.name
            let entry = model.state.stage.flatMap { stage in copy.template.route.first { $0.position == stage } }
            holder = entry.map { $0.unit == copy.template.employer ? copy.employer.unit.id.text : $0.unit.text }
            version = model.version
        }
    }

    /// The password of every seeded account; invented, and of no use outside demo folders.
    static let password = "Bench@2026"

    var password = Prepared.password
    /// Complete drafts, each ready to be submitted.
    var drafts: [Entry] = []
    /// The others, of all states.
    var applications: [Entry] = []
    /// One with very many records; `nil` when none was asked for.
    var crowded: Crowded?

    /// Writes the file anew.
    func write(to path: String) throws {
        try JSONEncoder().encode(self).write(to: URL(filePath: path))
    }
}
