/// The texts that `site.yaml` itself gives; they enter the site's catalogue under keys of their own.
///
/// `site.home-title`, `site.footer`, `site.login.title`, `site.login.identifier-placeholder`, `site.login.note` (empty
/// when there is none), and `site.login.tab.1`, `site.login.tab.2`, … for as many tabs as there are.
struct SiteWordsReader {
    func words(_ mapping: Mapping) -> [String: String] {
        var words: [String: String] = [:]
        words["site.home-title"] = mapping.requiredText("home-title")
        words["site.footer"] = mapping.requiredText("footer")
        if let login = mapping.required("login")?.mapping() {
            words.merge(self.login(login)) { first, _ in first }
        }
        return words
    }

    private func login(_ mapping: Mapping) -> [String: String] {
        var words: [String: String] = [:]
        words["site.login.title"] = mapping.requiredText("title")
        words["site.login.identifier-placeholder"] = mapping.requiredText("identifier-placeholder")
        words["site.login.note"] = mapping.optionalText("note") ?? ""
        for (index, tab) in (mapping.optional("tabs")?.items() ?? []).enumerated() {
            words["site.login.tab.\(index + 1)"] = tab.text()
        }
        mapping.finish()
        return words
    }
}
