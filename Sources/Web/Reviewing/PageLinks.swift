import Pages
import Texts

/// The links under a list of many pages.
struct PageLinks {
    let texts: TextCatalogue
    /// The address of a page, counted from 1.
    let url: (_ page: Int) -> String

    /// `nil` for an empty list.
    ///
    /// - Parameters:
    ///   - page: the page that is shown, counted from 0.
    ///   - total: how many entries there are on all pages.
    func pagination(page: Int, size: Int, total: Int) -> Pagination? {
        guard total > 0, size > 0 else { return nil }
        let count = (total - 1) / size + 1
        let current = page + 1
        return Pagination(
            label: texts(CommonText.pagination),
            summary: texts(
                CommonText.pageSummary,
                ["total": String(total), "page": String(current), "pages": String(count)]),
            previous: current > 1 ? Link(texts(CommonText.previousPage), url: url(current - 1)) : nil,
            pages: Self.shown(current: current, count: count).map { page in
                page.map { Link(String($0), url: url($0), isCurrent: $0 == current) }
            },
            next: current < count ? Link(texts(CommonText.nextPage), url: url(current + 1)) : nil)
    }

    /// The first, the last, and those around the current one; `nil` stands for a gap.
    static func shown(current: Int, count: Int) -> [Int?] {
        let near = (1...max(1, count)).filter { $0 == 1 || $0 == count || abs($0 - current) <= 2 }
        var pages: [Int?] = []
        var before = 0
        for page in near {
            if page > before + 1 { pages.append(nil) }
            pages.append(page)
            before = page
        }
        return pages
    }
}
