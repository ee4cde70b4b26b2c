package import Access
package import Domain
package import Programmes
package import WorkflowEngine

/// A reviewer's list of a programme (R-REVIEW-01/02, R-REVIEW-39): only what reached one of the actor's units.
package struct ListReviews: Sendable {
    /// What the address of a list asks for.
    package struct Question: Sendable {
        /// `nil` = the first list.
        package var list: WorkListID?
        /// `nil`, or one that the list has not = its first view.
        package var view: WorkView?
        package var search = ""
        package var filter = ListFilter()
        package var order = ListOrder.newestFirst
        package var position = ListPosition.first

        package init(_ view: WorkView? = nil, in list: WorkListID? = nil) {
            (self.view, self.list) = (view, list)
        }
    }

    package struct View: Sendable {
        package let programme: Programme
        /// Every list of the actor's in the programme.
        package let lists: [WorkList]
        package let list: WorkList
        package let tab: WorkList.Tab
        /// Those of the actor's units that have the list; empty for an auditor.
        package let units: [Unit]
        package let page: ApplicationPage
        package let query: ApplicationQuery
        /// How many there are in those views of the list in which something waits.
        package let counts: [WorkView: ListCount]
        /// Those of the page that wait for the actor's units, with the stage at which they are.
        package let open: [ApplicationID: StageDefinition]
        /// The batches by which the list can be narrowed, the newest first.
        package let batches: [Batch]
        /// Of the page's applicants; empty where the programme does not list them.
        package let mobiles: [PersonID: String]
        /// The places of the page's applications in orders; empty where the programme knows none.
        package let ranks: [ApplicationID: RankCell]
        /// Whether one of the units orders its applications.
        package var ordersAny: Bool { ranks.values.contains { $0.unit != nil } }
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// `hidden` for a list that the programme has not, or not for the actor's kinds of units.
    package func callAsFunction(
        _ actor: Actor, _ programme: ProgrammeID, _ question: Question = Question()
    ) async throws -> Outcome<View, Never> {
        guard let programme = context.site.programme(programme) else { return .hidden }
        guard actor.administersAnyUnit(in: programme.system) || actor.has(.auditor) else { return .forbidden }
        let lists = actor.workLists(of: programme)
        let wanted = question.list.map { id in lists.first { $0.id == id } } ?? lists.first
        guard let list = wanted, let tab = list.tabs.first(where: { $0.view == question.view }) ?? list.tabs.first
        else { return .hidden }
        let query = Self.query(actor, programme, list, tab.view, question)
        let now = context.clock.now()
        return try await context.storage.read { store in
            let page = try store.applications.list(query)
            let units = try query.units.sorted().compactMap(store.units.find)
            return .done(
                View(
                    programme: programme, lists: lists, list: list, tab: tab, units: units, page: page, query: query,
                    counts: try Self.counts(list, query, page, store),
                    open: try Self.open(page, query.units, programme, store),
                    batches: try store.batches.list(of: programme.id).filter { $0.publishedAt <= now },
                    mobiles: programme.listsMobile
                        ? try store.people.mobiles(of: page.rows.compactMap(\.application.applicant.person)) : [:],
                    ranks: try RankCell.cells(
                        of: page.rows.map(\.application), programme, for: actor, at: now, in: store)))
        }
    }

    private static func query(
        _ actor: Actor, _ programme: Programme, _ list: WorkList, _ view: WorkView, _ question: Question
    ) -> ApplicationQuery {
        let units = actor.units(of: list, in: programme.system)
        var query = ApplicationQuery(
            scope: units.isEmpty ? AccessRules.scope(for: actor) : .stageReached(units: units),
            programme: programme.id, units: units, search: question.search, position: question.position)
        query.show(view)
        (query.filter, query.order) = (question.filter, question.order)
        return query
    }

    private static func counts(
        _ list: WorkList, _ query: ApplicationQuery, _ page: ApplicationPage, _ store: any StoreTransaction
    ) throws -> [WorkView: ListCount] {
        guard !query.units.isEmpty else { return [:] }
        var counts: [WorkView: ListCount] = [:]
        for tab in list.tabs where tab.view.isOpen && tab.view != .all {
            counts[tab.view] = try store.applications.count(query.whole(tab.view))
        }
        return counts
    }

    private static func open(
        _ page: ApplicationPage, _ units: Set<UnitID>, _ programme: Programme, _ store: any StoreTransaction
    ) throws -> [ApplicationID: StageDefinition] {
        let stages = try store.workItems.stages(page.rows.map(\.application.id), of: units)
        return stages.compactMapValues { id in programme.workflow.stages.first { $0.id == id } }
    }
}

extension ApplicationQuery {
    /// Turns to a view of the units' work.
    package mutating func show(_ view: WorkView) {
        (tab, place) = (.all, nil)
        switch view {
        case .waiting: tab = .waiting
        case .returned: tab = .returned
        case .passed: tab = .passed
        case .all: tab = .all
        case .everReturned: place = .everReturned
        case .ownReview, .othersReview, .toReport, .returnedToStage, .reported, .rejected:
            place = view.standing.map { .standing($0) }
        }
    }

    /// All of a view, nothing searched for.
    package func whole(_ view: WorkView) -> ApplicationQuery {
        var query = self
        (query.search, query.filter, query.position) = ("", ListFilter(), .first)
        query.show(view)
        return query
    }
}
