package import Markup

/// A picture at full size, which scripting lets grow, shrink and be dragged (R-FORM-61); the link opens the original.
package struct ImageViewer: Component {
    /// The words of the buttons.
    package struct Words: Sendable {
        package let zoomIn: String
        package let zoomOut: String
        package let reset: String
        package let original: String
        /// How to use keys and pointer.
        package let hint: String

        package init(zoomIn: String, zoomOut: String, reset: String, original: String, hint: String) {
            (self.zoomIn, self.zoomOut, self.reset) = (zoomIn, zoomOut, reset)
            (self.original, self.hint) = (original, hint)
        }
    }

    private let url: String
    private let name: String
    private let words: Words

    package init(url: String, name: String, words: Words) {
        (self.url, self.name, self.words) = (url, name, words)
    }

    package var markup: Markup {
        """
        <figure class="viewer" data-viewer><figcaption class="viewer__bar"><span class="viewer__name">\(name)</span>\
        <span class="viewer__tools">\(tool("out", "−", words.zoomOut))\(tool("in", "+", words.zoomIn))\
        \(tool("reset", "1:1", words.reset))<a class="button" href="\(url: url)">\(words.original)</a></span></figcaption>\
        <div class="viewer__stage" tabindex="0" aria-label="\(words.hint)"><img src="\(url: url)" alt="\(name)"></div>\
        <p class="viewer__hint" data-viewer-hint hidden>\(words.hint)</p></figure>
        """
    }

    /// The buttons need scripting, which makes them appear.
    private func tool(_ action: String, _ sign: String, _ title: String) -> Markup {
        """
        <button type="button" class="button button--square" data-zoom="\(action)" aria-label="\(title)" \
        title="\(title)" hidden>\(sign)</button>
        """
    }
}
