import UseCases

/// The places of one page's rows, in the list's order, and where its neighbours begin.
struct ListSlice {
    let keys: [ListKey]
    /// `nil` on the first page.
    let earlier: ListKey?
    /// `nil` on the last page.
    let later: ListKey?
    let isCut: Bool

    /// The page at the position that the query names; where nothing is left, the page before it, or the first one.
    init(_ query: ApplicationQuery, _ reader: ListReader) throws {
        switch query.position {
        case .first: self.init(first: try reader.run(reader.forwards, from: nil, limit: query.pageSize))
        case .after(let key):
            let run = try reader.run(reader.forwards, from: key, limit: query.pageSize)
            if run.keys.isEmpty, run.end == nil {
                try self.init(before: key, query, reader)
            } else {
                self.init(keys: run.keys, earlier: run.keys.first ?? key, later: run.end, isCut: run.isCut)
            }
        case .before(let key): try self.init(before: key, query, reader)
        }
    }

    private init(before key: ListKey, _ query: ApplicationQuery, _ reader: ListReader) throws {
        let run = try reader.run(reader.forwards.reversed, from: key, limit: query.pageSize)
        if run.keys.count < query.pageSize, run.end == nil {
            // The beginning is reached: the first page is shown whole.
            self.init(first: try reader.run(reader.forwards, from: nil, limit: query.pageSize))
        } else {
            let keys = Array(run.keys.reversed())
            self.init(keys: keys, earlier: run.end, later: keys.last ?? key, isCut: run.isCut)
        }
    }

    private init(first run: ListRun) {
        self.init(keys: run.keys, earlier: nil, later: run.end, isCut: run.isCut)
    }

    private init(keys: [ListKey], earlier: ListKey?, later: ListKey?, isCut: Bool) {
        (self.keys, self.earlier, self.later, self.isCut) = (keys, earlier, later, isCut)
    }
}
