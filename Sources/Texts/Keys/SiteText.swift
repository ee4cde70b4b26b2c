/// Words that every site gives itself in its `site.yaml`; they have no default in the common catalogue.
package enum SiteText: String, TextKey {
    case homeTitle = "site.home-title"
    case footer = "site.footer"
    case signInTitle = "site.login.title"
    case identifierHint = "site.login.identifier-placeholder"
    /// Empty when the site has nothing to say.
    case signInNote = "site.login.note"
}
