/// The parts of two long texts that differ, so that a reader need not compare them word by word.
enum TextExcerpt {
    /// Texts up to this length are shown whole.
    static let short = 60
    /// How much of what is equal stands around a difference.
    private static let context = 16
    /// How much of one side is shown at most.
    private static let longest = 160

    /// Both texts without most of what they begin and end with alike; `…` stands for what is left out.
    static func difference(_ before: String, _ after: String) -> (before: String, after: String) {
        guard max(before.count, after.count) > short, !before.isEmpty, !after.isEmpty else { return (before, after) }
        let (old, new) = (Array(before), Array(after))
        let start = zip(old, new).prefix { $0 == $1 }.count
        let rest = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
        return (cut(old, start, end), cut(new, start, end))
    }

    /// - Parameters:
    ///   - start: how many characters at the beginning are equal.
    ///   - end: how many at the end are.
    private static func cut(_ text: [Character], _ start: Int, _ end: Int) -> String {
        let from = max(0, start - context)
        let wanted = min(text.count, text.count - end + context)
        let to = min(wanted, from + longest)
        return (from > 0 ? "…" : "") + String(text[from..<max(from, to)]) + (to < text.count ? "…" : "")
    }
}
