package import Domain

/// What a person answered to one field. "Not answered" is the absence of an answer.
package enum Answer: Hashable, Sendable {
    case text(String)
    case integer(Int64)
    case decimal(FixedDecimal)
    case money(fen: Int64)
    case date(CivilDate)
    case month(YearMonth)
    case yesNo(Bool)
    /// One code, or several in the list's order.
    case codes([String])
}

extension Answer {
    /// As controls post it, where the kind of the field does not spell it otherwise.
    var plainText: [String] {
        switch self {
        case .text(let text): [text]
        case .integer(let number): [String(number)]
        case .decimal(let number): [number.description]
        case .money(let fen): [FixedDecimal(fen: fen).description]
        case .date(let date): [date.description]
        case .month(let month): [month.description]
        case .yesNo(let value): [value ? "true" : "false"]
        case .codes(let codes): codes
        }
    }

    /// The self-describing stored form.
    package var json: JSONValue {
        switch self {
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .decimal(let number): .object(["decimal": .text(number.description)])
        case .money(let fen): .object(["fen": .integer(fen)])
        case .date(let date): .object(["date": .text(date.description)])
        case .month(let month): .object(["month": .text(month.description)])
        case .yesNo(let value): .bool(value)
        case .codes(let codes): .list(codes.map(JSONValue.text))
        }
    }

    /// `nil` when `json` is no stored answer.
    package init?(json: JSONValue) {
        switch json {
        case .text(let text): self = .text(text)
        case .integer(let number): self = .integer(number)
        case .bool(let value): self = .yesNo(value)
        case .list(let items):
            let codes = items.compactMap(\.textValue)
            guard codes.count == items.count else { return nil }
            self = .codes(codes)
        case .object:
            if let number = json["decimal"]?.textValue.flatMap({ FixedDecimal($0) }) {
                self = .decimal(number)
            } else if let fen = json["fen"]?.integerValue {
                self = .money(fen: fen)
            } else if let date = json["date"]?.textValue.flatMap({ CivilDate(iso: $0) }) {
                self = .date(date)
            } else if let month = json["month"]?.textValue.flatMap({ YearMonth(iso: $0) }) {
                self = .month(month)
            } else {
                return nil
            }
        case .null: return nil
        }
    }
}
