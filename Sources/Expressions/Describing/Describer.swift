import Domain

/// Puts expressions into words.
struct Describer<Words: Vocabulary> {
    let words: Words
    let names: [String: ValueType]
    /// What a comprehension's variable stands for: the path of its list, or `nil` where the list has no name.
    private var items: [String: [String]?] = [:]

    init(words: Words, names: [String: ValueType]) {
        (self.words, self.names) = (words, names)
    }

    private func say(_ word: Word, _ parts: [String], _ precedence: Precedence = .atom) -> Phrase {
        Phrase(words.word(word, parts), precedence)
    }

    /// The text, in parentheses where it holds together less tightly than its place needs.
    private func part(_ phrase: Phrase, _ level: Precedence) -> String {
        phrase.precedence < level ? words.word(.group, [phrase.text]) : phrase.text
    }

    /// What stands where a claim is wanted: a yes-no field alone says little, so it is said to hold.
    func condition(_ expression: Expression) -> Phrase {
        switch expression {
        case .path(let path): say(.holds, [label(of: path)], .relation)
        case .unary(.not, let operand): denial(of: operand)
        case .binary(.and, let left, let right): joined(.and, left, right, .and)
        case .binary(.or, let left, let right): joined(.or, left, right, .or)
        case .choice(let test, let yes, let no): choice(test, condition(yes), condition(no))
        default: phrase(expression)
        }
    }

    private func denial(of expression: Expression) -> Phrase {
        switch expression {
        case .path(let path): say(.fails, [label(of: path)], .relation)
        case .call(.has, let arguments) where arguments.count == 1:
            say(.absent, arguments.map { part(phrase($0), .sum) }, .relation)
        case .binary(.within, let left, let right): related(.notWithin, left, right)
        case .binary(.equal, let left, let right): claim(.notEqual, left, right)
        case .binary(.notEqual, let left, let right): claim(.equal, left, right)
        default: say(.not, [part(condition(expression), .unary)], .relation)
        }
    }

    private func joined(_ word: Word, _ left: Expression, _ right: Expression, _ level: Precedence) -> Phrase {
        say(word, [part(condition(left), level), part(condition(right), level)], level)
    }

    private func choice(_ test: Expression, _ yes: Phrase, _ no: Phrase) -> Phrase {
        say(.choice, [condition(test).text, part(yes, .or), part(no, .or)], .choice)
    }

    /// What stands where a thing is wanted.
    func phrase(_ expression: Expression) -> Phrase {
        switch expression {
        case .null, .bool, .integer, .decimal, .text: literal(expression, of: nil)
        case .list(let members): list(members, of: nil)
        case .path(let path): Phrase(label(of: path))
        case .unary(.negate, let operand): say(.negative, [part(phrase(operand), .unary)], .unary)
        case .unary(.not, _), .binary(.and, _, _), .binary(.or, _, _): condition(expression)
        case .binary(let symbol, let left, let right): binary(symbol, left, right)
        case .choice(let test, let yes, let no): choice(test, phrase(yes), phrase(no))
        case .call(let function, let arguments): call(function, arguments)
        case .comprehension(let walk, let list, let variable, let body): walked(walk, list, variable, body)
        }
    }
}

// MARK: Names and literals

extension Describer {
    private func label(of path: [String]) -> String {
        guard let first = path.first, let list = items[first] else { return words.label(of: path) }
        let members = Array(path.dropFirst())
        if let list { return words.label(of: list + members) }
        return members.isEmpty ? words.word(.item, []) : words.label(of: members)
    }

    /// The path whose field a literal beside it is a value of.
    private func field(_ expression: Expression) -> [String]? {
        guard case .path(let path) = expression, let first = path.first else { return nil }
        guard let list = items[first] else { return path }
        return list.map { $0 + path.dropFirst() }
    }

    private func literal(_ expression: Expression, of field: [String]?) -> Phrase {
        Phrase(words.literal(expression.evaluate(in: [:]), of: field))
    }

    private func list(_ members: [Expression], of field: [String]?) -> Phrase {
        let texts = members.map { operand($0, of: field) }
        guard let first = texts.first else { return say(.emptyList, []) }
        return Phrase(texts.dropFirst().reduce(first) { words.word(.list, [$0, $1]) })
    }

    /// One side of a comparison whose other side is `field`.
    private func operand(_ expression: Expression, of field: [String]?) -> String {
        switch expression {
        case .bool, .integer, .decimal, .text: literal(expression, of: field).text
        case .list(let members): list(members, of: field).text
        default: part(phrase(expression), .sum)
        }
    }
}

// MARK: Operators

extension Describer {
    private func binary(_ symbol: BinaryOperator, _ left: Expression, _ right: Expression) -> Phrase {
        switch symbol {
        case .or, .and: condition(.binary(symbol, left, right))
        case .equal: claim(.equal, left, right)
        case .notEqual: claim(.notEqual, left, right)
        case .less: ordered(.less, .before, left, right)
        case .atMost: ordered(.atMost, .notAfter, left, right)
        case .greater: ordered(.greater, .after, left, right)
        case .atLeast: ordered(.atLeast, .notBefore, left, right)
        case .within: related(.within, left, right)
        case .plus: computed(.plus, left, right, .sum)
        case .minus: computed(.minus, left, right, .sum)
        case .times: computed(.times, left, right, .product)
        case .divided: computed(.divided, left, right, .product)
        case .remainder: computed(.remainder, left, right, .product)
        }
    }

    /// Equality, of which three kinds have shorter words: with null, and with yes or no.
    private func claim(_ word: Word, _ left: Expression, _ right: Expression) -> Phrase {
        let isEqual = word == .equal
        switch (left, right) {
        case (let thing, .null), (.null, let thing):
            return say(isEqual ? .absent : .present, [part(phrase(thing), .sum)], .relation)
        case (.path(let path), .bool(let value)), (.bool(let value), .path(let path)):
            return say(isEqual == value ? .holds : .fails, [label(of: path)], .relation)
        default:
            return related(word, left, right)
        }
    }

    private func ordered(_ word: Word, _ dayWord: Word, _ left: Expression, _ right: Expression) -> Phrase {
        related(isDay(left) || isDay(right) ? dayWord : word, left, right)
    }

    private func related(_ word: Word, _ left: Expression, _ right: Expression) -> Phrase {
        say(word, [operand(left, of: field(right)), operand(right, of: field(left))], .relation)
    }

    private func computed(_ word: Word, _ left: Expression, _ right: Expression, _ level: Precedence) -> Phrase {
        say(word, [part(phrase(left), level), part(phrase(right), level.tighter)], level)
    }

    private func isDay(_ expression: Expression) -> Bool {
        switch expression {
        case .path(let path): type(at: path)?.isTemporal ?? (path == ["today"])
        case .call(.date, _): true
        case .call(.min, let lists), .call(.max, let lists): lists.contains(where: isDay)
        case .list(let members): members.contains(where: isDay)
        case .binary(.plus, let left, let right), .binary(.minus, let left, let right):
            isDay(left) || isDay(right) || isSpan(left) || isSpan(right)
        case .choice(_, let yes, let no): isDay(yes) || isDay(no)
        default: false
        }
    }

    private func isSpan(_ expression: Expression) -> Bool {
        switch expression {
        case .call(.years, _), .call(.months, _), .call(.days, _): true
        default: false
        }
    }

    /// The type of a field, also of a member of a list's items.
    private func type(at path: [String]) -> ValueType? {
        guard let path = field(.path(path)), let first = path.first else { return nil }
        return path.dropFirst().reduce(names[first]) { type, member in type?.member(member) }
    }
}

// MARK: Functions

extension Describer {
    private func call(_ function: Function, _ arguments: [Expression]) -> Phrase {
        // A wrong number of arguments is for the check to say; here it is only shown as it is written.
        guard arguments.count == function.arity else { return Phrase(Expression.call(function, arguments).text) }
        let parts = arguments.map { part(phrase($0), .sum) }
        switch function {
        case .has: return say(.present, parts, .relation)
        case .startsWith, .endsWith, .contains, .matches: return say(function.word, parts, .relation)
        case .date: return date(arguments) ?? say(.date, parts)
        default: return say(function.word, parts)
        }
    }

    private func date(_ arguments: [Expression]) -> Phrase? {
        guard case .text(let text) = arguments.first, let date = CivilDate(iso: text) else { return nil }
        return Phrase(words.literal(.date(date), of: nil))
    }

    private func walked(
        _ walk: Comprehension, _ list: Expression, _ variable: String, _ body: Expression
    ) -> Phrase {
        let listText = part(phrase(list), .sum)
        var inner = self
        inner.items[variable] = .some(source(of: list))
        switch walk {
        // The body runs on to the end, so the whole binds as loosely as can be.
        case .exists: return say(.exists, [listText, inner.condition(body).text], .choice)
        case .all: return say(.all, [listText, inner.condition(body).text], .choice)
        case .filter: return say(.filter, [listText, part(inner.condition(body), .relation)])
        case .map: return say(.map, [listText, part(inner.phrase(body), .sum)])
        case .sum: return say(.sum, [listText, part(inner.phrase(body), .sum)])
        }
    }

    /// The field whose items a list holds, also after some were left out.
    private func source(of list: Expression) -> [String]? {
        if case .comprehension(.filter, let inner, _, _) = list { return source(of: inner) }
        return field(list)
    }
}

extension Function {
    /// Its template.
    fileprivate var word: Word {
        switch self {
        case .size: .size
        case .has: .present
        case .years: .years
        case .months: .months
        case .days: .days
        case .date: .date
        case .age: .age
        case .int: .int
        case .min: .min
        case .max: .max
        case .total: .total
        case .round: .round
        case .matches: .matches
        case .startsWith: .startsWith
        case .endsWith: .endsWith
        case .contains: .contains
        }
    }
}

extension ValueType {
    /// The type of a member, looking through lists.
    fileprivate func member(_ name: String) -> ValueType? {
        switch self {
        case .record(let members): members[name]
        case .list(let item): item.member(name)
        default: nil
        }
    }
}
