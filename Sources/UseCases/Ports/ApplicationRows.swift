package import Access
package import Domain
import WorkflowEngine

/// Applications and the lists over them.
package protocol ApplicationRows {
    /// `nil` when there is none; deleted ones are found too.
    func find(_ id: ApplicationID) throws -> Application?

    /// The one application of a batch that is not deleted and has this ``Application/exclusiveKey``.
    func find(exclusive key: String, batch: BatchID) throws -> Application?

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

    /// Every application's id, deleted ones included; for checks of the whole site.
    func allIDs() throws -> [ApplicationID]

    /// The next number of a sequence, from 1; one that is new goes on where the site's own sequence ended.
    func nextSequence(_ scope: String) throws -> Int64

    /// Writes the columns that lists show of the last snapshot.
    func setListed(_ values: [String: String], of id: ApplicationID) throws
}

/// Which applications a list shows.
package struct ApplicationQuery: Sendable {
    /// A tab of a reviewer's list.
    package enum Tab: String, Sendable, CaseIterable {
        /// At the unit's stage now.
        case waiting
        /// Sent back by the unit and not back yet.
        case returned
        /// Passed on, or decided, by the unit.
        case passed
        case all
    }

    package var scope: ApplicationScope
    package var programme: ProgrammeID?
    /// The units through whose eyes the tab is meant; empty for the applicant's own lists.
    package var units: Set<UnitID>
    package var tab: Tab
    /// A part of the applicant's name or of the number.
    package var search: String
    /// From 0.
    package var page: Int
    package var pageSize: Int

    package init(
        scope: ApplicationScope, programme: ProgrammeID? = nil, units: Set<UnitID> = [], tab: Tab = .all,
        search: String = "", page: Int = 0, pageSize: Int = 50
    ) {
        (self.scope, self.programme, self.units, self.tab) = (scope, programme, units, tab)
        (self.search, self.page, self.pageSize) = (search, page, pageSize)
    }
}

/// One page of a list.
package struct ApplicationPage: Sendable {
    package struct Row: Sendable {
        package let application: Application
        package let batchName: String
        package let batchYear: String
        /// The columns that the programme extracts for lists, by `section.field`, as displayed.
        package let listed: [String: String]

        package init(application: Application, batchName: String, batchYear: String, listed: [String: String]) {
            (self.application, self.batchName, self.batchYear) = (application, batchName, batchYear)
            self.listed = listed
        }
    }

    package let rows: [Row]
    /// How many rows the query has on all pages.
    package let total: Int

    package init(rows: [Row], total: Int) {
        (self.rows, self.total) = (rows, total)
    }
}
