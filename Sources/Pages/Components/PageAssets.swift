package import Markup

/// The style sheet and the scripts of every page, at the addresses under which they are served.
package struct PageAssets: Component {
    /// The names of the files in `Web/Public`; each script is a module of its own and depends on
    /// no other, apart from `rules.js`, which imports `expressions.js`.
    package static let stylesheetName = "bole.css"
    package static let scriptNames = [
        "autosave.js", "forms.js", "page.js", "conditions.js", "cascade.js", "rules.js", "upload.js", "combobox.js",
        "viewer.js", "order.js", "rank.js", "shrink.js", "review.js",
    ]

    package static let iconName = "bole.svg"

    private let icon: String
    private let stylesheet: String
    private let scripts: [String]

    /// - Parameter url: the address under which a file of `Web/Public` is served.
    package init(url: (String) -> String) {
        icon = url(Self.iconName)
        stylesheet = url(Self.stylesheetName)
        scripts = Self.scriptNames.map(url)
    }

    package var markup: Markup {
        let links: [Markup] = scripts.map { #"<script type="module" src="\#(url: $0)"></script>"# }
        return """
            <link rel="icon" href="\(url: icon)" type="image/svg+xml"><link rel="stylesheet" href="\(url: stylesheet)">\
            \(links)
            """
    }
}
