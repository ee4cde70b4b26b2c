package import Domain
import WorkflowEngine

/// Applications and the lists over them.
package protocol ApplicationRows {
    /// `nil` when there is none; deleted ones are found too.
    func find(_ id: ApplicationID) throws -> Application?

    /// The one application of a batch that is not deleted and has this ``Application/exclusiveKey``.
    func find(exclusive key: String, batch: BatchID) throws -> Application?

    /// Who of those bound to one of the units has an application in one of the batches that is his to work on.
    func drafters(in units: Set<UnitID>, batches: [BatchID]) throws -> Set<PersonID>

    /// Those that follow `id`, oldest first, deleted ones left out.
    func list(following id: ApplicationID) throws -> [Application]

    /// The same applicant's other applications of the programme, the newest first; deleted ones are left out.
    func former(than application: Application, limit: Int) throws -> [Application]

    /// `false` when the batch has one of the same key already, or the number is taken (unique indexes decide,
    /// R-APPLY-09, R-APPLY-20).
    func insert(_ application: Application) throws -> Bool

    /// Writes every changeable column where the stored version is still `version`; raises the version by one.
    /// - Returns: `false` when somebody else was first; nothing is written then.
    func update(_ application: Application, ifVersion version: Int64) throws -> Bool

    /// The rows that `scope` lets an actor see, newest first.
    func list(_ query: ApplicationQuery) throws -> ApplicationPage

    /// How many rows `query` has on all pages, up to a limit.
    func count(_ query: ApplicationQuery) throws -> ListCount

    /// What stands around an application in the list of `query`.
    func neighbours(of id: ApplicationID, in query: ApplicationQuery) throws -> ListNeighbours

    /// Every application's id, deleted ones included; for checks of the whole site.
    func allIDs() throws -> [ApplicationID]

    /// The next number of a sequence, from 1; one that is new goes on where the site's own sequence ended.
    func nextSequence(_ scope: String) throws -> Int64

    /// Writes the columns that lists show of the last snapshot.
    func setListed(_ values: [String: String], of id: ApplicationID) throws
}
