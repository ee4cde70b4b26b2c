import Access
import Domain
import FormEngine
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// A reviewer's list of a programme, as the page shows it (R-REVIEW-01, R-REVIEW-02, R-REVIEW-39).
struct ReviewListPresenter {
    let visit: Visit
    let view: ListReviews.View
    let question: ListQuestion

    private var texts: TextCatalogue { view.programme.texts }
    private var url: String { visit.links.reviews(view.programme.id, view.list.id) }
    /// An auditor has no units, hence no views of theirs.
    private var tab: WorkView? { view.units.isEmpty ? nil : view.tab.view }
    /// What the address has to say to come back to the view.
    private var spoken: WorkView? { view.list.tabs.count > 1 ? tab : nil }

    var model: ApplicationListModel {
        let all = columns
        let shown = all.filter { column in
            !column.isOptional || (question.columns.map { $0.contains(column.id) } ?? true)
        }
        let filters = ListFilters(view: view, question: question, columns: all)
        return ApplicationListModel(
            title: view.list.heading, lead: lead, tabs: tabs,
            search: ApplicationListModel.Search(
                url: question.plain(url, tab: spoken), text: question.search,
                kept: spoken.map { [(name: ListQuestion.Name.view, value: $0.rawValue)] } ?? [], rows: filters.rows,
                more: filters.more, showsMore: question.isSpecial, isNarrowed: question.isNarrowed),
            columns: shown.map(\.heading), rows: rows(shown), acts: acts, empty: empty, pagination: pages.pagination,
            actions: rankActions)
    }

    private var lead: String? {
        guard !view.units.isEmpty else { return nil }
        let units = view.units.map(\.name).joined(separator: texts(CommonText.separator))
        let lead = texts(ReviewText.listLead, ["units": units])
        return view.list.isOpen ? lead : "\(lead) \(texts(WorkListText.readOnly))"
    }

    private var tabs: [Tabs.Item] {
        guard let spoken else { return [] }
        return view.list.tabs.map { one in
            Tabs.Item(
                Link(title(one), url: question.plain(url, tab: one.view), isCurrent: one.view == spoken),
                count: view.counts[one.view].map { "\($0)" })
        }
    }

    private func title(_ tab: WorkList.Tab) -> String {
        if let title = tab.title { return title }
        return switch tab.view {
        case .waiting: texts(ReviewText.waiting)
        case .returned: texts(ReviewText.returned)
        case .passed: texts(ReviewText.passed)
        default: texts(ReviewText.all)
        }
    }

    private var empty: EmptyState {
        if !question.search.isEmpty {
            let key: ReviewText = view.page.isSearchCut ? .emptySearchCut : .emptySearch
            return EmptyState(texts(key, ["search": question.search]))
        }
        if question.isNarrowed { return EmptyState(texts(WorkListText.emptyNarrowed)) }
        return switch tab {
        case .waiting: EmptyState(texts(ReviewText.emptyWaiting), text: texts(ReviewText.emptyWaitingText))
        case .returned: EmptyState(texts(ReviewText.emptyReturned))
        case .passed: EmptyState(texts(ReviewText.emptyPassed))
        case .all, nil: EmptyState(texts(ReviewText.emptyAll))
        default: EmptyState(texts(WorkListText.empty, ["list": title(view.tab)]))
        }
    }

    private var pages: PageLinks {
        PageLinks(texts: texts, page: view.page, token: question.token, order: question.order) {
            question.url(url, tab: spoken, token: $0)
        }
    }
}

extension ReviewListPresenter {
    // MARK: Columns

    /// What the programme lists, without the applicant's name and unit, which stand there anyway; all in one column, so
    /// that the table fits a small screen.
    private var listed: [(key: String, label: String)] {
        view.programme.form.sections.filter { $0.records == nil }.flatMap { section in
            section.fields.filter { field in
                field.isListed && field.origin != .name && field.origin != .unit
            }.map { ("\(section.id).\($0.id)", $0.label) }
        }
    }

    /// All columns that the list may have, in their order.
    private var columns: [ListColumn] {
        [
            ListColumn("ordinal", DataTable.Column(texts(CommonText.number), kind: .number), isOptional: false) {
                number, _ in .text(String(number))
            },
            ListColumn("number", DataTable.Column(texts(ReviewText.columnNumber), isShort: true)) {
                .text($1.application.number)
            },
            ListColumn(
                "applicant", DataTable.Column(texts(ReviewText.columnApplicant), kind: .title, isShort: true),
                isOptional: false
            ) { .text($1.application.applicant.name) },
            ListColumn("unit", DataTable.Column(texts(ReviewText.columnUnit))) { .text($1.application.employerName) },
            ListColumn("batch", DataTable.Column(texts(ReviewText.columnBatch), isShort: true)) {
                .text($1.batchYear)
            },
        ] + mobile + content + rankColumns + [
            ListColumn("state", DataTable.Column(texts(ReviewText.columnState))) { .badge(badge($1.application)) },
            ListColumn("submitted", DataTable.Column(texts(ReviewText.columnSubmittedAt), isShort: true)) {
                .text(submittedOn($1.application))
            },
            ListColumn("actions", DataTable.Column(texts(CommonText.actions), kind: .actions), isOptional: false) {
                .links([open($1.application)])
            },
        ]
    }

    private var mobile: [ListColumn] {
        guard view.programme.listsMobile else { return [] }
        return [
            ListColumn("mobile", DataTable.Column(texts(ReviewText.columnMobile), isShort: true)) { _, row in
                .text(row.application.applicant.person.flatMap { view.mobiles[$0] } ?? "")
            }
        ]
    }

    private var content: [ListColumn] {
        let listed = listed
        guard !listed.isEmpty else { return [] }
        return [
            ListColumn("content", DataTable.Column(texts(ReviewText.columnContent))) { _, row in
                .facts(listed.compactMap { column in row.listed[column.key].map { (term: column.label, text: $0) } })
            }
        ]
    }

    private func submittedOn(_ application: Application) -> String {
        application.submittedAt.map { visit.site.zone.date(of: $0).description } ?? ""
    }

    private func badge(_ application: Application) -> Badge {
        let labels = StateLabels(view.programme)
        guard let stage = view.open[application.id], let position = application.state.stage else {
            return labels.badge(application.state)
        }
        // The row is at this very stage, whatever its place in the route.
        return labels.badge(application.state, stages: Array(repeating: stage, count: position + 1))
    }

    // MARK: Rows

    private func rows(_ columns: [ListColumn]) -> [ApplicationListModel.Row] {
        let start = pages.start
        return view.page.rows.enumerated().map { index, row in
            ApplicationListModel.Row(
                columns.map { $0.cell(start + index + 1, row) }, selection: selection(row.application))
        }
    }

    private func selection(_ application: Application) -> DataRow.Selection? {
        guard !offered(application).isEmpty else { return nil }
        let words: KeyValuePairs = ["name": application.applicant.name, "number": application.number]
        return DataRow.Selection(
            name: SelectionEntry.Name.row, value: SelectionEntry.posted(application),
            label: texts(WorkListText.selectRow, words), isChosen: question.ticksAll)
    }

    /// What may be done with the application together with others.
    private func offered(_ application: Application) -> [SelectionEntry.Action] {
        guard view.tab.view.isOpen, let stage = view.open[application.id], !isOwn(application) else { return [] }
        return SelectionEntry.Action.allCases.filter { action in
            stage.batchActions.contains(action.event) && action.event.isAllowed(in: application.state)
        }
    }

    private func isOwn(_ application: Application) -> Bool {
        visit.actor?.person.map { $0 == application.applicant.person } ?? false
    }

    private var acts: ApplicationListModel.Acts? {
        let offered = Set(view.page.rows.flatMap { self.offered($0.application) })
        guard !offered.isEmpty else { return nil }
        let buttons = SelectionEntry.Action.allCases.filter(offered.contains).map { action in
            Button(
                texts(WorkListText.actOnMany, ["act": texts.text(named: "verb.\(action.rawValue)")]),
                kind: action.kind, name: SelectionEntry.Name.action, value: action.rawValue)
        }
        return ApplicationListModel.Acts(
            action: visit.links.selection(view.programme.id), csrf: visit.csrf,
            kept: view.list.id.map { [(name: SelectionEntry.Name.list, value: $0.text)] } ?? [], buttons: buttons,
            tickAll: Link(
                texts(WorkListText.tickAll),
                url: question.url(url, tab: spoken, token: question.token, ticksAll: true)))
    }

    private func open(_ application: Application) -> ApplicationListModel.RowLink {
        let isOpen = view.tab.view.isOpen && view.open[application.id] != nil
        let act = isOpen ? texts(VerbText.review) : texts(ReviewText.view)
        return ApplicationListModel.RowLink(
            Link(act, url: visit.links.review(application.id)),
            description: texts(ReviewText.openDescription, ["act": act, "name": application.applicant.name]))
    }
}
