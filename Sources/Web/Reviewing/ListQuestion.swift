import Hummingbird
import Pages
import UseCases

/// What the address of a list asks for: a tab, a searched text, a page.
struct ListQuestion {
    let tab: ApplicationQuery.Tab
    let search: String
    /// From 0.
    let page: Int

    /// Whatever is not understood counts as not said.
    init(_ request: Request) {
        let parameters = request.uri.queryParameters
        tab = parameters["tab"].flatMap { ApplicationQuery.Tab(rawValue: String($0)) } ?? .waiting
        search = String(parameters[Substring(ApplicationListPage.searchName)].map(String.init)?.prefix(100) ?? "")
        page = (parameters["page"].flatMap { Int($0) }.map { min(max($0, 1), 100_000) } ?? 1) - 1
    }

    /// The address of another page, counted from 1, of the same list.
    func url(_ list: String, tab: ApplicationQuery.Tab? = nil, page: Int = 1) -> String {
        var parts = tab.map { ["tab=\($0.rawValue)"] } ?? []
        if !search.isEmpty { parts.append("\(ApplicationListPage.searchName)=\(Links.encoded(search))") }
        if page > 1 { parts.append("page=\(page)") }
        return parts.isEmpty ? list : list + "?" + parts.joined(separator: "&")
    }
}
