import Domain
import Expressions
import Programmes
import SQLText
import UseCases

/// The SQL of batches.
struct BatchQueries: BatchRows {
    let connection: any SQLConnection

    func find(_ id: BatchID) throws -> Batch? {
        try connection.first("SELECT \(fragment: Self.columns) FROM batches WHERE id = \(id)", Self.read)
    }

    func list(of programme: ProgrammeID) throws -> [Batch] {
        try connection.rows(
            "SELECT \(fragment: Self.columns) FROM batches WHERE programme = \(programme) ORDER BY opens_at DESC, id",
            Self.read)
    }

    func list() throws -> [Batch] {
        try connection.rows("SELECT \(fragment: Self.columns) FROM batches ORDER BY opens_at DESC, id", Self.read)
    }

    func insert(_ batch: Batch) throws {
        let parameters = JSONValue.object(batch.parameters.mapValues(ParameterJSON.json)).canonicalText
        try connection.run(
            """
            INSERT INTO batches (id, programme, year, name, related, kinds, published_at, opens_at, closes_at,
                correction_closes_at, ranking_closes_at, reference_date, parameters, review_closes_at)
            VALUES (\(batch.id), \(batch.programme), \(batch.year), \(batch.name), \(batch.related), \(batch.kinds),
                \(batch.publishedAt), \(batch.opensAt), \(batch.closesAt), \(batch.correctionClosesAt),
                \(batch.rankingClosesAt), \(batch.referenceDate), \(parameters), \(batch.reviewClosesAt))
            """)
    }

    private static let columns: SQL = """
        id, programme, year, name, related, kinds, published_at, opens_at, closes_at, correction_closes_at,
        ranking_closes_at, reference_date, parameters, review_closes_at
        """

    private static func read(_ row: any SQLRow) throws -> Batch {
        let id: BatchID = row.id(0)
        guard let reference = CivilDate(iso: row.text(11)),
            case .object(let parameters) = try JSONValue(parsing: row.text(12))
        else { throw UnreadableRow(table: "batches", column: "parameters", id: id.text) }
        return Batch(
            id: id, programme: row.id(1), year: row.text(2), name: row.text(3), related: row.text(4),
            kinds: row.text(5), publishedAt: row.instant(6), opensAt: row.instant(7), closesAt: row.instant(8),
            correctionClosesAt: row.instant(9), rankingClosesAt: row.optionalInstant(10),
            reviewClosesAt: row.optionalInstant(13), referenceDate: reference,
            parameters: parameters.mapValues(ParameterJSON.value))
    }
}

/// The stored form of batch parameters: `{"date": "1971-01-01"}`, `{"decimal": "12.5"}`, numbers, texts.
private enum ParameterJSON {
    static func json(_ value: Value) -> JSONValue {
        switch value {
        case .integer(let number): .integer(number)
        case .decimal(let number): .object(["decimal": .text(number.description)])
        case .date(let date): .object(["date": .text(date.description)])
        case .text(let text): .text(text)
        default: .null
        }
    }

    static func value(_ json: JSONValue) -> Value {
        if let date = json["date"]?.textValue.flatMap({ CivilDate(iso: $0) }) { return .date(date) }
        if let number = json["decimal"]?.textValue.flatMap({ FixedDecimal($0) }) { return .decimal(number) }
        if let number = json.integerValue { return .integer(number) }
        return json.textValue.map(Value.text) ?? .null
    }
}
