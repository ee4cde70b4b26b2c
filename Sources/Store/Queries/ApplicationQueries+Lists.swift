import Domain
import SQLText
import UseCases

/// The lists over applications: first the places of a page's rows from an index, then the rows themselves.
extension ApplicationQueries {
    func list(_ query: ApplicationQuery) throws -> ApplicationPage {
        let reader = try ListReader(query, connection)
        let slice = try ListSlice(query, reader)
        let isWhole = slice.earlier == nil && slice.later == nil
        return ApplicationPage(
            rows: try rows(slice.keys.map(\.id)),
            count: isWhole ? ListCount(slice.keys.count) : try reader.count(), earlier: slice.earlier,
            later: slice.later, isSearchCut: slice.isCut)
    }

    func count(_ query: ApplicationQuery) throws -> ListCount {
        try ListReader(query, connection).count()
    }

    func neighbours(of id: ApplicationID, in query: ApplicationQuery) throws -> ListNeighbours {
        let reader = try ListReader(query, connection)
        let place = try reader.place(of: id)
        let before = try place.flatMap { try reader.run(reader.forwards.reversed, from: $0, limit: 1).keys.first }
        return ListNeighbours(
            before: before?.id, after: try reader.run(reader.forwards, from: place, limit: 1).keys.first?.id)
    }

    /// The rows of these applications, in this order.
    private func rows(_ ids: [ApplicationID]) throws -> [ApplicationPage.Row] {
        guard !ids.isEmpty else { return [] }
        let rows = try connection.rows(Self.selection(ids)) { row in
            ApplicationPage.Row(
                application: try Self.read(row), batchName: row.text(Self.columnCount),
                batchYear: row.text(Self.columnCount + 1), listed: try Self.listed(row.text(Self.columnCount + 2)))
        }
        let byID = Dictionary(rows.map { ($0.application.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    /// The rows of a page in any order.
    static func selection(_ ids: [ApplicationID]) -> SQL {
        """
        SELECT \(fragment: columns), b.name, b.year, a.listed
        FROM applications a
        JOIN batches b ON b.id = a.batch_id
        WHERE a.id IN (\(list: ids))
        """
    }

    private static func listed(_ text: String) throws -> [String: String] {
        guard case .object(let members) = try JSONValue(parsing: text) else { return [:] }
        return members.compactMapValues(\.textValue)
    }
}
