import Pages
import Texts
import UseCases

/// What stands under a list of many pages.
struct PageLinks {
    let texts: TextCatalogue
    let page: ApplicationPage
    /// What the address asked for.
    let token: PageToken?
    var order = ListOrder.newestFirst
    /// The address of a page; `nil` for the first one.
    let url: (PageToken?) -> String

    /// How many rows stand before the page; a guess where rows have come or gone since the reader began.
    var start: Int {
        guard let token, page.earlier != nil else { return 0 }
        let isBefore =
            page.rows.last.map { ListKey(updatedAt: $0.application.updatedAt, id: $0.application.id) }
            .map { order == .newestFirst ? $0 >= token.key : $0 <= token.key } ?? false
        return isBefore ? max(0, token.ordinal - page.rows.count) : token.ordinal
    }

    /// `nil` for an empty list.
    var pagination: Pagination? {
        guard !page.rows.isEmpty || !links.isEmpty else { return nil }
        return Pagination(label: texts(CommonText.pagination), summary: summary, links: links)
    }

    private var summary: String {
        if page.isSearchCut { return cut }
        return links.isEmpty || page.rows.isEmpty ? whole : range
    }

    private var links: [Link] {
        var links: [Link] = []
        if let earlier = page.earlier {
            links.append(Link(texts(CommonText.firstPage), url: url(nil)))
            let token = PageToken(.before, ordinal: start, key: earlier)
            links.append(Link(texts(CommonText.previousPage), url: url(token)))
        }
        if let later = page.later {
            let token = PageToken(.after, ordinal: start + page.rows.count, key: later)
            let title: CommonText = page.isSearchCut ? .searchOn : .nextPage
            links.append(Link(texts(title), url: url(token)))
        }
        return links
    }

    private var whole: String { texts(CommonText.pageSummary, ["total": "\(page.count)"]) }

    private var range: String {
        texts(
            CommonText.pageRange,
            ["from": String(start + 1), "to": String(start + page.rows.count), "total": "\(page.count)"])
    }

    private var cut: String {
        texts(
            CommonText.searchCut,
            ["count": String(page.rows.count), "window": String(ApplicationQuery.searchWindow)])
    }
}
