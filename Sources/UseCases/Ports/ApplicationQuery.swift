package import Access
package import Domain
package import WorkflowEngine

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

    /// A list that a programme has of its own, in place of the tabs.
    package enum Place: Hashable, Sendable {
        /// Where an application stands for the unit now; for each application exactly one.
        case standing(Standing)
        /// Whatever the unit ever sent back, wherever it is now.
        case everReturned
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
    /// Given, it counts instead of the tab.
    package var place: Place?
    /// A part of the applicant's name, of the number or of the employer's name.
    package var search: String
    package var filter = ListFilter()
    package var order = ListOrder.newestFirst
    package var position: ListPosition
    package var pageSize: Int
    /// How many rows are searched for one page; smaller in tests only.
    package var searchWindow: Int

    package init(
        scope: ApplicationScope, programme: ProgrammeID? = nil, units: Set<UnitID> = [], tab: Tab = .all,
        search: String = "", position: ListPosition = .first, pageSize: Int = 50,
        searchWindow: Int = ApplicationQuery.searchWindow, place: Place? = nil
    ) {
        (self.scope, self.programme, self.units, self.tab) = (scope, programme, units, tab)
        (self.search, self.position, self.pageSize) = (search, position, pageSize)
        (self.searchWindow, self.place) = (searchWindow, place)
    }

    /// Whether rows have to be looked at one by one.
    package var isNarrowed: Bool { !search.isEmpty || !filter.isEmpty }
}
