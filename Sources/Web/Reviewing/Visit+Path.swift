import Domain
import Hummingbird

extension Visit {
    /// The programme of a path `/:site/…/:system/:programme`.
    ///
    /// - Throws: ``RequestRefusal/notFound`` when it cannot be one.
    func programmeOfPath() throws -> ProgrammeID {
        let parts = ["system", "programme"].compactMap { request.parameters.get($0) }
        guard parts.count == 2, let id = ProgrammeID(parts.joined(separator: "/")) else {
            throw RequestRefusal.notFound
        }
        return id
    }

    /// The list of a path `/:site/reviews/:system/:programme/:list`; `nil` when the path names none.
    ///
    /// - Throws: ``RequestRefusal/notFound`` when it cannot be one.
    func workListOfPath() throws -> WorkListID? {
        guard let text = request.parameters.get("list") else { return nil }
        guard let id = WorkListID(text) else { throw RequestRefusal.notFound }
        return id
    }

    /// The application of a path `/:site/…/:id`.
    ///
    /// - Throws: ``RequestRefusal/notFound`` when it cannot be one.
    func applicationOfPath() throws -> ApplicationID {
        guard let id = request.parameters.get("id").flatMap({ ApplicationID($0) }) else {
            throw RequestRefusal.notFound
        }
        return id
    }
}
