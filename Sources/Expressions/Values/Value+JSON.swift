package import Domain

extension Value {
    /// The form in which a browser gets its scope, and in which shared test vectors are written.
    ///
    /// null, truth values, texts and lists as they are; an integer as a number, beyond ±(2^53 − 1) as
    /// `{"integer": "…"}`; `{"decimal": "12.5"}`, `{"date": "2020-01-31"}`, `{"month": "2020-01"}`,
    /// `{"span": [months, days]}`, `{"record": {…}}`.
    package var json: JSONValue {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer(let value): .plain(value) ?? .object(["integer": .text("\(value)")])
        case .decimal(let value): .object(["decimal": .text(value.spelling)])
        case .text(let value): .text(value)
        case .date(let value): .object(["date": .text("\(value)")])
        case .month(let value): .object(["month": .text("\(value)")])
        case .span(let value): .object(["span": .list([.integer(Int64(value.months)), .integer(Int64(value.days))])])
        case .list(let items): .list(items.map(\.json))
        case .record(let members): .object(["record": .object(members.mapValues(\.json))])
        }
    }

    /// `nil` when `json` is not of that form.
    package init?(json: JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .integer(let value): self = .integer(value)
        case .text(let value): self = .text(value)
        case .list(let items):
            let values = items.compactMap(Value.init(json:))
            guard values.count == items.count else { return nil }
            self = .list(values)
        case .object(let members):
            guard members.count == 1, let (kind, content) = members.first else { return nil }
            self.init(kind: kind, content: content)
        }
    }

    private init?(kind: String, content: JSONValue) {
        let value: Value? =
            switch (kind, content) {
            case ("integer", .text(let text)): Int64(text).map(Value.integer)
            case ("decimal", .text(let text)): FixedDecimal(spelling: text).map(Value.decimal)
            case ("date", .text(let text)): CivilDate(iso: text).map(Value.date)
            case ("month", .text(let text)): YearMonth(iso: text).map(Value.month)
            case ("span", .list(let parts)): CivilSpan(parts: parts).map(Value.span)
            case ("record", .object(let members)): Value(members: members)
            default: nil
            }
        guard let value else { return nil }
        self = value
    }

    private init?(members: [String: JSONValue]) {
        let values = members.compactMapValues(Value.init(json:))
        guard values.count == members.count else { return nil }
        self = .record(values)
    }
}

extension CivilSpan {
    fileprivate init?(parts: [JSONValue]) {
        guard parts.count == 2, let months = parts[0].integerValue, let days = parts[1].integerValue else { return nil }
        self.init(months: Int(months), days: Int(days))
    }
}

extension JSONValue {
    /// A number that JavaScript holds exactly, that is up to 2^53 − 1; `nil` beyond.
    static func plain(_ number: Int64) -> JSONValue? {
        number.magnitude <= 9_007_199_254_740_991 ? .integer(number) : nil
    }
}
