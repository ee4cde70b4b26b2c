/// A word of the language's text.
enum Token: Equatable {
    /// ASCII digits, perhaps with a point between them; without a sign.
    case number(Substring)
    /// The content of a quoted text, escapes resolved.
    case text(String)
    case name(String)
    case symbol(String)
    case end
}
