package import Markup

/// A state in a few characters on a tinted ground; the words carry the meaning, the colour only repeats it.
package struct Badge: Component {
    private let title: String
    private let tone: Tone

    package init(_ title: String, tone: Tone = .neutral) {
        (self.title, self.tone) = (title, tone)
    }

    package var markup: Markup { #"<span class="badge badge--\#(tone.rawValue)">\#(title)</span>"# }
}
