import Domain
import FormEngine
import Pages
import Programmes
import Texts
import UseCases

/// A reviewer's list of a programme, as the page shows it (R-REVIEW-01, R-REVIEW-02).
struct ReviewListPresenter {
    let visit: Visit
    let view: ListReviews.View
    let question: ListQuestion

    private var texts: TextCatalogue { view.programme.texts }
    private var url: String { visit.links.reviews(view.programme.id) }
    /// An auditor has no units, hence no views of theirs.
    private var tab: ApplicationQuery.Tab? { view.units.isEmpty ? nil : view.query.tab }

    var model: ApplicationListModel {
        ApplicationListModel(
            title: view.programme.reviewMenu, lead: lead, tabs: tabs,
            search: ApplicationListModel.Search(
                url: ListQuestion.plain(url, tab: tab), text: question.search,
                kept: tab.map { [(name: "tab", value: $0.rawValue)] } ?? []),
            columns: columns, rows: rows, empty: empty, pagination: pages.pagination, actions: rankActions)
    }

    private var lead: String? {
        guard !view.units.isEmpty else { return nil }
        let units = view.units.map(\.name).joined(separator: texts(CommonText.separator))
        return texts(ReviewText.listLead, ["units": units])
    }

    private var tabs: [Tabs.Item] {
        guard let tab else { return [] }
        return ApplicationQuery.Tab.allCases.map { one in
            Tabs.Item(
                Link(texts(Self.title(one)), url: ListQuestion.plain(url, tab: one), isCurrent: one == tab),
                count: one == .waiting ? "\(view.waiting)" : nil)
        }
    }

    private static func title(_ tab: ApplicationQuery.Tab) -> ReviewText {
        switch tab {
        case .waiting: .waiting
        case .returned: .returned
        case .passed: .passed
        case .all: .all
        }
    }

    private var empty: EmptyState {
        if !question.search.isEmpty {
            let key: ReviewText = view.page.isSearchCut ? .emptySearchCut : .emptySearch
            return EmptyState(texts(key, ["search": question.search]))
        }
        return switch tab {
        case .waiting: EmptyState(texts(ReviewText.emptyWaiting), text: texts(ReviewText.emptyWaitingText))
        case .returned: EmptyState(texts(ReviewText.emptyReturned))
        case .passed: EmptyState(texts(ReviewText.emptyPassed))
        case .all, nil: EmptyState(texts(ReviewText.emptyAll))
        }
    }

    private var pages: PageLinks {
        PageLinks(texts: texts, page: view.page, token: question.token) { question.url(url, tab: tab, token: $0) }
    }
}

extension ReviewListPresenter {
    /// What the programme lists, without the applicant's name and unit, which stand there anyway; all in one column, so
    /// that the table fits a small screen.
    private var listed: [(key: String, label: String)] {
        view.programme.form.sections.filter { $0.records == nil }.flatMap { section in
            section.fields.filter { field in
                field.isListed && field.origin != .name && field.origin != .unit
            }.map { ("\(section.id).\($0.id)", $0.label) }
        }
    }

    private var columns: [DataTable.Column] {
        [
            DataTable.Column(texts(CommonText.number), kind: .number),
            DataTable.Column(texts(ReviewText.columnNumber), isShort: true),
            DataTable.Column(texts(ReviewText.columnApplicant), kind: .title, isShort: true),
            DataTable.Column(texts(ReviewText.columnUnit)),
            DataTable.Column(texts(ReviewText.columnBatch), isShort: true),
        ] + (listed.isEmpty ? [] : [DataTable.Column(texts(ReviewText.columnContent))]) + rankColumns + [
            DataTable.Column(texts(ReviewText.columnState)),
            DataTable.Column(texts(ReviewText.columnSubmittedAt), isShort: true),
            DataTable.Column(texts(CommonText.actions), kind: .actions),
        ]
    }

    private var rows: [[ApplicationListModel.Cell]] {
        let start = pages.start
        return view.page.rows.enumerated().map { row(start + $0 + 1, $1) }
    }

    private func row(_ number: Int, _ row: ApplicationPage.Row) -> [ApplicationListModel.Cell] {
        let application = row.application
        let submittedOn = application.submittedAt.map { visit.site.zone.date(of: $0).description }
        let facts = listed.compactMap { column in row.listed[column.key].map { (term: column.label, text: $0) } }
        return [
            .text(String(number)), .text(application.number), .text(application.applicant.name),
            .text(application.employerName), .text(row.batchYear),
        ] + (listed.isEmpty ? [] : [.facts(facts)]) + rankCells(application) + [
            .badge(StateLabels(view.programme).badge(application.state)), .text(submittedOn ?? ""),
            .links([open(application)]),
        ]
    }

    private func open(_ application: Application) -> ApplicationListModel.RowLink {
        let act = view.open.contains(application.id) ? texts(VerbText.review) : texts(ReviewText.view)
        return ApplicationListModel.RowLink(
            Link(act, url: visit.links.review(application.id)),
            description: texts(ReviewText.openDescription, ["act": act, "name": application.applicant.name]))
    }
}
