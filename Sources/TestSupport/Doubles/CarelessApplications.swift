import Access
import Domain
import UseCases

/// Applications as they were read first; without conditions they are written over whatever stands there.
struct CarelessApplications: ApplicationRows {
    let base: any ApplicationRows
    let memory: FormerReads
    let keepsConditions: Bool

    func find(_ id: ApplicationID) throws -> Application? {
        try memory.application(id) { try base.find(id) }
    }

    func update(_ application: Application, ifVersion version: Int64) throws -> Bool {
        let version = keepsConditions ? version : try base.find(application.id)?.version ?? version
        return try base.update(application, ifVersion: version)
    }

    func find(exclusive key: String, batch: BatchID) throws -> Application? {
        try base.find(exclusive: key, batch: batch)
    }
    func drafters(in units: Set<UnitID>, batches: [BatchID]) throws -> Set<PersonID> {
        try base.drafters(in: units, batches: batches)
    }
    func list(following id: ApplicationID) throws -> [Application] { try base.list(following: id) }
    func former(than application: Application, limit: Int) throws -> [Application] {
        try base.former(than: application, limit: limit)
    }
    func insert(_ application: Application) throws -> Bool { try base.insert(application) }
    func list(_ query: ApplicationQuery) throws -> ApplicationPage { try base.list(query) }
    func count(_ query: ApplicationQuery) throws -> ListCount { try base.count(query) }
    func neighbours(of id: ApplicationID, in query: ApplicationQuery) throws -> ListNeighbours {
        try base.neighbours(of: id, in: query)
    }
    func allIDs() throws -> [ApplicationID] { try base.allIDs() }
    func nextSequence(_ scope: String) throws -> Int64 { try base.nextSequence(scope) }
    func setListed(_ values: [String: String], of id: ApplicationID) throws { try base.setListed(values, of: id) }
}

/// Histories as they were read first; without conditions an event goes to wherever the history ends.
struct CarelessEvents: EventRows {
    let base: any EventRows
    let memory: FormerReads
    let keepsConditions: Bool

    func list(of application: ApplicationID) throws -> [ApplicationEvent] {
        try memory.events(application) { try base.list(of: application) }
    }

    func append(_ event: ApplicationEvent) throws {
        guard !keepsConditions, let last = try base.list(of: event.application).last, last.ordinal >= event.ordinal
        else { return try base.append(event) }
        let end = ChainHead(count: last.ordinal, hash: last.hash)
        try base.append(event.chained(after: end) { $0.isEmpty ? "" : "\(event.hash)-\(last.ordinal)" })
    }
}
