import Domain
import FormEngine
import Hummingbird
import Pages
import Programmes
import UseCases
import WorkflowEngine

/// What the address of a list asks for: a view, a searched text, conditions, an order, columns, a page.
struct ListQuestion {
    /// The names of the address's parts.
    enum Name {
        static let view = "tab"
        static let state = "state"
        static let batch = "batch"
        static let employer = "unit"
        static let order = "sort"
        static let column = "col"
        static let page = "page"
        static let all = "all"
    }

    /// `nil` = the list's first one.
    let view: WorkView?
    let search: String
    let filter: ListFilter
    let order: ListOrder
    /// The columns that the reader wants besides those that are always there; `nil` = all.
    let columns: Set<String>?
    /// `nil` for the first page.
    let token: PageToken?
    /// Whether every row of the page is to be ticked.
    let ticksAll: Bool

    /// Whatever is not understood counts as not said.
    init(_ request: Request) {
        let parameters = request.uri.queryParameters
        func text(_ name: String) -> String {
            String(parameters[Substring(name)].map(String.init)?.prefix(100) ?? "").trimmed
        }
        view = WorkView(rawValue: text(Name.view))
        search = text(ApplicationListPage.searchName)
        filter = ListFilter(
            states: Set([StateKind(rawValue: text(Name.state))].compactMap(\.self)),
            batch: BatchID(text(Name.batch)), employer: text(Name.employer))
        order = ListOrder(rawValue: text(Name.order)) ?? .newestFirst
        let chosen = parameters[values: Substring(Name.column)].map(String.init)
        columns = chosen.isEmpty ? nil : Set(chosen.prefix(30))
        token = PageToken(text(Name.page))
        ticksAll = !text(Name.all).isEmpty
    }

    var position: ListPosition { token?.position ?? .first }

    /// Whether anything but the view is asked for.
    var isNarrowed: Bool { !search.isEmpty || !filter.isEmpty }

    /// Whether more than the search of every list is asked for.
    var isSpecial: Bool { !filter.isEmpty || order != .newestFirst || columns != nil }

    /// For the use case.
    func question(_ list: WorkListID?) -> ListReviews.Question {
        var question = ListReviews.Question(view, in: list)
        (question.search, question.filter) = (search, filter)
        (question.order, question.position) = (order, position)
        return question
    }
}

extension ListQuestion {
    // MARK: Addresses

    /// The address of another page of the same list, the first one without `token`.
    func url(_ list: String, tab: WorkView? = nil, token: PageToken? = nil, ticksAll: Bool = false) -> String {
        var parts = kept(tab)
        if !search.isEmpty { parts.append((ApplicationListPage.searchName, search)) }
        if let state = filter.states.first { parts.append((Name.state, state.rawValue)) }
        if let batch = filter.batch { parts.append((Name.batch, batch.text)) }
        if !filter.employer.isEmpty { parts.append((Name.employer, filter.employer)) }
        if let token { parts.append((Name.page, token.text)) }
        if ticksAll { parts.append((Name.all, "1")) }
        return Self.joined(list, parts)
    }

    /// The first page of a list in one of its views, without anything searched; order and columns stay.
    func plain(_ list: String, tab: WorkView?) -> String { Self.joined(list, kept(tab)) }

    private func kept(_ tab: WorkView?) -> [(name: String, value: String)] {
        var parts: [(name: String, value: String)] = tab.map { [(Name.view, $0.rawValue)] } ?? []
        if order != .newestFirst { parts.append((Name.order, order.rawValue)) }
        return parts + (columns ?? []).sorted().map { (Name.column, $0) }
    }

    private static func joined(_ list: String, _ parts: [(name: String, value: String)]) -> String {
        guard !parts.isEmpty else { return list }
        return list + "?" + parts.map { "\($0.name)=\(Links.encoded($0.value))" }.joined(separator: "&")
    }
}
