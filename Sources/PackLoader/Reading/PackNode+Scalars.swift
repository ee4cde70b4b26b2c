import Domain

extension PackNode {
    /// A text that is not blank, without the line break at its end.
    func text() -> String? {
        guard var text = scalar else {
            report("expected a text, found \(kind)")
            return nil
        }
        while text.last?.isNewline == true { text.removeLast() }
        guard text.contains(where: { !$0.isWhitespace }) else {
            report("expected a text, found an empty one")
            return nil
        }
        return text
    }

    func integer(_ range: ClosedRange<Int64> = Int64.min...Int64.max) -> Int64? {
        guard isPlain, let number = scalar.flatMap({ Int64($0) }) else {
            report("expected a whole number, found \(shown)")
            return nil
        }
        guard range.contains(number) else {
            report("expected a whole number from \(range.lowerBound) to \(range.upperBound), found \(number)")
            return nil
        }
        return number
    }

    /// A count that fits `Int`, from `least` to a million.
    func count(from least: Int64 = 0) -> Int? {
        integer(least...1_000_000).map { Int($0) }
    }

    func decimal() -> FixedDecimal? {
        guard isPlain, let number = scalar.flatMap({ FixedDecimal($0) }) else {
            report("expected a number with at most four places, found \(shown)")
            return nil
        }
        return number
    }

    func yesNo() -> Bool? {
        switch isPlain ? scalar : nil {
        case "true": return true
        case "false": return false
        default:
            report("expected true or false, found \(shown)")
            return nil
        }
    }

    func date() -> CivilDate? {
        guard let date = scalar.flatMap({ CivilDate(iso: $0) }) else {
            report("expected a day as YYYY-MM-DD, found \(shown)")
            return nil
        }
        return date
    }

    /// One of the spellings of a closed set.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ type: Choice.Type = Choice.self
    ) -> Choice? where Choice.RawValue == String {
        guard let choice = scalar.flatMap({ Choice(rawValue: $0) }) else {
            report("expected one of \(Choice.allCases.map(\.rawValue).joined(separator: ", ")); found \(shown)")
            return nil
        }
        return choice
    }

    /// One of the keys of a table, as its value.
    func choice<Choice>(from table: KeyValuePairs<String, Choice>) -> Choice? {
        guard let text = scalar, let choice = table.first(where: { $0.key == text })?.value else {
            report("expected one of \(table.map(\.key).joined(separator: ", ")); found \(shown)")
            return nil
        }
        return choice
    }

    /// A name that the pack gives: ASCII letters, digits, hyphens and underscores, a letter first.
    func identifier<Tag>(_ type: Identifier<Tag>.Type = Identifier<Tag>.self) -> Identifier<Tag>? {
        let isName = { (byte: UInt8) in
            (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 95
        }
        guard let text = scalar, let first = text.utf8.first, (97...122).contains(first),
            text.utf8.allSatisfy(isName), let id = Identifier<Tag>(text)
        else {
            report("expected a name of a-z, 0-9, - and _ that begins with a letter, found \(shown)")
            return nil
        }
        return id
    }

    /// A reference such as `leaders/academic-leader`.
    func reference<Tag>(_ type: Identifier<Tag>.Type = Identifier<Tag>.self) -> Identifier<Tag>? {
        guard let id = scalar.flatMap({ Identifier<Tag>($0) }) else {
            report("expected a name, found \(shown)")
            return nil
        }
        return id
    }

    /// The value as a problem shows it.
    var shown: String {
        scalar.map { "\"\($0.prefix(60))\"" } ?? kind
    }
}
