extension Expression {
    /// The expression in words, for people.
    ///
    /// With the types of its names, comparisons of days are told apart from those of numbers ("not before", "at
    /// least"); without them, days are recognised by `date(…)`, spans and `today` alone.
    package func describe(_ words: some Vocabulary, names: [String: ValueType] = [:]) -> String {
        Describer(words: words, names: names).condition(self).text
    }

    /// The same for an expression that yields a thing and makes no claim.
    package func describeValue(_ words: some Vocabulary, names: [String: ValueType] = [:]) -> String {
        Describer(words: words, names: names).phrase(self).text
    }
}
