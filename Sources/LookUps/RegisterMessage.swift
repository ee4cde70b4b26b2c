import Domain
import Foundation
import UseCases

/// Reads what a gateway answered; whatever is not exactly as agreed counts as no answer.
enum RegisterMessage {
    private static let mostRows = 500
    private static let mostColumns = 20
    private static let longest = 2000

    static func answer(status: Int?, body: Data) -> LookUpAnswer {
        if status == 404 { return .notFound }
        guard status == 200, body.count <= Exchange.limit,
            let text = String(validating: body, as: UTF8.self), let message = try? JSONValue(parsing: text)
        else { return .failed }
        return result(message).map(LookUpAnswer.found) ?? .failed
    }

    private static func result(_ message: JSONValue) -> LookUpResult? {
        guard let source = word(message["source"]), let facts = facts(message["facts"]),
            let columns = words(message["columns"]), columns.count <= mostColumns,
            let rows = rows(message["rows"], width: columns.count)
        else { return nil }
        return LookUpResult(source: source, facts: facts, columns: columns, rows: rows)
    }

    private static func facts(_ value: JSONValue?) -> [LookUpResult.Fact]? {
        guard let value else { return [] }
        guard let items = value.listValue, items.count <= mostRows else { return nil }
        let facts = items.compactMap { item -> LookUpResult.Fact? in
            guard let label = word(item["label"]), let text = word(item["value"]) else { return nil }
            return LookUpResult.Fact(label: label, text: text)
        }
        return facts.count == items.count ? facts : nil
    }

    private static func rows(_ value: JSONValue?, width: Int) -> [[String]]? {
        guard let value else { return [] }
        guard let items = value.listValue, items.count <= mostRows else { return nil }
        let rows = items.compactMap { words($0) }
        return rows.count == items.count && rows.allSatisfy { $0.count == width } ? rows : nil
    }

    private static func words(_ value: JSONValue?) -> [String]? {
        guard let value else { return [] }
        guard let items = value.listValue else { return nil }
        let words = items.compactMap { word($0) }
        return words.count == items.count ? words : nil
    }

    private static func word(_ value: JSONValue?) -> String? {
        guard let text = value?.textValue, text.count <= longest else { return nil }
        return text
    }
}
