package import Access
package import Domain

/// Which applications a list shows.
package struct ApplicationQuery: Sendable {
    /// A tab of a reviewer's list; the raw values are stored.
    package enum Tab: String, Sendable, CaseIterable {
        /// At the unit's stage now.
        case waiting
        /// Sent back by the unit and not back yet.
        case returned
        /// Passed on, or decided, by the unit.
        case passed
        case all
    }

    /// Rows are counted up to here.
    package static let countLimit = 1000
    /// So many rows of a list are searched for one page; the page then says where the search goes on.
    package static let searchWindow = 20_000

    package var scope: ApplicationScope
    package var programme: ProgrammeID?
    /// The units through whose eyes the tab is meant; empty for the applicant's own lists.
    package var units: Set<UnitID>
    package var tab: Tab
    /// A part of the applicant's name, of the number or of the employer's name.
    package var search: String
    package var position: ListPosition
    package var pageSize: Int
    /// How many rows are searched for one page; smaller in tests only.
    package var searchWindow: Int

    package init(
        scope: ApplicationScope, programme: ProgrammeID? = nil, units: Set<UnitID> = [], tab: Tab = .all,
        search: String = "", position: ListPosition = .first, pageSize: Int = 50,
        searchWindow: Int = ApplicationQuery.searchWindow
    ) {
        (self.scope, self.programme, self.units, self.tab) = (scope, programme, units, tab)
        (self.search, self.position, self.pageSize) = (search, position, pageSize)
        self.searchWindow = searchWindow
    }
}
