/// A piece of a description, and how tightly it holds together.
struct Phrase {
    let text: String
    let precedence: Precedence

    init(_ text: String, _ precedence: Precedence = .atom) {
        (self.text, self.precedence) = (text, precedence)
    }
}
