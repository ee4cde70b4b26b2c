import FormEngine
import Hummingbird
import Pages
import UseCases

/// What the address of a list asks for: a tab, a searched text, a page.
struct ListQuestion {
    let tab: ApplicationQuery.Tab
    let search: String
    /// `nil` for the first page.
    let token: PageToken?

    /// Whatever is not understood counts as not said.
    init(_ request: Request) {
        let parameters = request.uri.queryParameters
        tab = parameters["tab"].flatMap { ApplicationQuery.Tab(rawValue: String($0)) } ?? .waiting
        let text = String(parameters[Substring(ApplicationListPage.searchName)].map(String.init)?.prefix(100) ?? "")
        search = text.trimmed
        token = parameters["page"].flatMap { PageToken(String($0)) }
    }

    var position: ListPosition { token?.position ?? .first }

    /// The address of another page of the same list, the first one without `token`.
    func url(_ list: String, tab: ApplicationQuery.Tab? = nil, token: PageToken? = nil) -> String {
        var parts = tab.map { ["tab=\($0.rawValue)"] } ?? []
        if !search.isEmpty { parts.append("\(ApplicationListPage.searchName)=\(Links.encoded(search))") }
        if let token { parts.append("page=\(Links.encoded(token.text))") }
        return parts.isEmpty ? list : list + "?" + parts.joined(separator: "&")
    }

    /// The first page of a list in one of its views, without anything searched.
    static func plain(_ list: String, tab: ApplicationQuery.Tab?) -> String {
        tab.map { "\(list)?tab=\($0.rawValue)" } ?? list
    }
}
