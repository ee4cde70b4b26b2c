import Domain
import SQLText
import UseCases
import WorkflowEngine

/// Reads the places of a list's rows, never more of them than a page or a search may cost.
struct ListReader {
    private let connection: any SQLConnection
    private let query: ApplicationQuery
    private let streams: [ListStream]
    /// The application whose whole number is searched for.
    private let numbered: ListKey?

    /// From a page to the next one.
    var forwards: ListDirection { ListDirection(query.order) }

    init(_ query: ApplicationQuery, _ connection: any SQLConnection) throws {
        let streams = try ListStreams(connection: connection).streams(query)
        (self.query, self.connection, self.streams) = (query, connection, streams)
        let numbers = [query.search, query.search.uppercased()]
        let id: ApplicationID? =
            query.search.isEmpty || !query.filter.isEmpty
            ? nil
            : try connection.first("SELECT a.id FROM applications a WHERE a.number IN (\(list: numbers))") { $0.id(0) }
        numbered = try id.flatMap { try Self.place(of: $0, in: streams, connection) }
    }

    // MARK: Reading on

    /// The next rows from `key` on; the streams, each in order, become one list.
    func run(_ direction: ListDirection, from key: ListKey?, limit: Int) throws -> ListRun {
        if let numbered { return ListRun(keys: key == nil ? [numbered] : [], end: nil, isCut: false) }
        var found: Set<ListKey> = []
        var horizon: ListKey?
        for stream in streams {
            let (keys, end) = try read(stream, direction, from: key, limit: limit + 1)
            found.formUnion(keys)
            if let end, horizon.map({ direction.meets(end, before: $0) }) ?? true { horizon = end }
        }
        // Beyond the nearest end of a search another stream may hold what nobody has looked at yet.
        let keys = found.filter { key in horizon.map { !direction.meets($0, before: key) } ?? true }
            .sorted { direction.meets($0, before: $1) }
        guard keys.count > limit else { return ListRun(keys: keys, end: horizon, isCut: horizon != nil) }
        return ListRun(keys: Array(keys.prefix(limit)), end: keys.prefix(limit).last, isCut: false)
    }

    /// - Returns: what was found, and where a search stopped that did not come to the end.
    private func read(
        _ stream: ListStream, _ direction: ListDirection, from key: ListKey?, limit: Int
    ) throws -> (keys: [ListKey], end: ListKey?) {
        guard query.isNarrowed else {
            return (try connection.rows(stream.keys(direction, from: key, limit: limit), Self.key), nil)
        }
        let window = stream.keys(direction, from: key, limit: query.searchWindow)
        let keys = try connection.rows(
            """
            \(fragment: matches(in: window))
            ORDER BY k.updated_at \(fragment: direction.order), k.application_id \(fragment: direction.order)
            LIMIT \(limit)
            """, Self.key)
        return (keys, keys.count < limit ? try end(of: window, stream, direction) : nil)
    }

    /// The last row of a window after which there are more.
    private func end(of window: SQL, _ stream: ListStream, _ direction: ListDirection) throws -> ListKey? {
        let last = try connection.first(
            """
            SELECT k.application_id, k.updated_at FROM (\(fragment: window)) k
            ORDER BY k.updated_at \(fragment: direction.reversed.order),
                k.application_id \(fragment: direction.reversed.order)
            LIMIT 1
            """, Self.key)
        guard let last else { return nil }
        return try connection.first(stream.keys(direction, from: last, limit: 1), Self.key) == nil ? nil : last
    }

    private func matches(in window: SQL) -> SQL {
        """
        SELECT k.application_id, k.updated_at
        FROM (\(fragment: window)) k
        JOIN applications s ON s.id = k.application_id
        WHERE 1 = 1 \(fragment: searched) \(fragment: filtered)
        """
    }

    private var searched: SQL? {
        guard !query.search.isEmpty else { return nil }
        let pattern = LikePattern.containing(query.search)
        return """
            AND (lower(s.applicant_name) LIKE \(pattern) ESCAPE '\\' OR lower(s.number) LIKE \(pattern) ESCAPE '\\'
                OR lower(s.employer_name) LIKE \(pattern) ESCAPE '\\')
            """
    }

    private var filtered: SQL? {
        let filter = query.filter
        guard !filter.isEmpty else { return nil }
        var sql: SQL = ""
        if !filter.states.isEmpty {
            sql = "\(fragment: sql) AND s.state IN (\(list: filter.states.map(\.rawValue).sorted()))"
        }
        if let batch = filter.batch { sql = "\(fragment: sql) AND s.batch_id = \(batch)" }
        if !filter.employer.isEmpty {
            let pattern = LikePattern.containing(filter.employer)
            sql = "\(fragment: sql) AND lower(s.employer_name) LIKE \(pattern) ESCAPE '\\'"
        }
        return sql
    }

    private static func key(_ row: any SQLRow) -> ListKey {
        ListKey(updatedAt: row.instant(1), id: row.id(0))
    }

    // MARK: Counting, finding

    /// The rows of the whole list up to the limit; of a search, those in the first window.
    func count() throws -> ListCount {
        let limit = max(ApplicationQuery.countLimit, query.pageSize)
        guard !query.isNarrowed else {
            let run = try run(forwards, from: nil, limit: limit)
            return ListCount(run.keys.count, isExact: run.end == nil)
        }
        var ids: Set<ApplicationID> = []
        var sum = 0
        for stream in streams where sum <= limit && ids.count <= limit {
            // In the list's order, so that even a short list of a long table is counted in its index.
            let some = stream.keys(.older, from: nil, limit: limit + 1)
            if query.units.count > 1 {
                ids.formUnion(try connection.rows(some) { $0.id(0) })
            } else {
                sum += try connection.first("SELECT count(*) FROM (\(fragment: some)) k") { Int($0.int(0)) } ?? 0
            }
        }
        let count = max(sum, ids.count)
        return ListCount(min(count, limit), isExact: count <= limit)
    }

    /// Where the application stands; `nil` when it is not in the list, whatever is searched.
    func place(of application: ApplicationID) throws -> ListKey? {
        try Self.place(of: application, in: streams, connection)
    }

    private static func place(
        of application: ApplicationID, in streams: [ListStream], _ connection: any SQLConnection
    ) throws -> ListKey? {
        for stream in streams {
            if let key = try connection.first(stream.key(of: application), key) { return key }
        }
        return nil
    }
}
