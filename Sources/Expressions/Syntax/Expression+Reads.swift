extension Expression {
    /// Every path it reads, the members of a comprehension's items under the path of their list:
    /// `sum(awards, a, a.amount)` reads `awards.amount`.
    ///
    /// Where an item is used as a whole, or its list has no path, the list as a whole is read.
    package var reads: [[String]] {
        var reads: [[String]] = []
        visitReads([:]) { if !reads.contains($0) { reads.append($0) } }
        return reads
    }

    private func visitReads(_ variables: [String: [String]?], _ visit: ([String]) -> Void) {
        switch self {
        case .path(let path):
            guard let first = path.first else { return }
            guard let list = variables[first] else { return visit(path) }
            if let list { visit(list + path.dropFirst()) }
        case .comprehension(_, let list, let variable, let body):
            let source = list.itemPath(variables)
            if source == nil || !list.isPathOrFilter { list.visitReads(variables, visit) }
            var inner = variables
            inner[variable] = .some(source)
            list.visitConditions(variables, visit)
            body.visitReads(inner, visit)
        default:
            for child in children { child.visitReads(variables, visit) }
        }
    }

    /// The path of the list whose items these are, also after some were left out.
    private func itemPath(_ variables: [String: [String]?]) -> [String]? {
        switch self {
        case .path(let path):
            guard let first = path.first, let list = variables[first] else { return path }
            return list.map { $0 + path.dropFirst() }
        case .comprehension(.filter, let list, _, _): return list.itemPath(variables)
        default: return nil
        }
    }

    private var isPathOrFilter: Bool {
        switch self {
        case .path: true
        case .comprehension(.filter, let list, _, _): list.isPathOrFilter
        default: false
        }
    }

    /// What the conditions of nested filters read.
    private func visitConditions(_ variables: [String: [String]?], _ visit: ([String]) -> Void) {
        guard case .comprehension(.filter, let list, let variable, let body) = self, isPathOrFilter else { return }
        list.visitConditions(variables, visit)
        var inner = variables
        inner[variable] = .some(list.itemPath(variables))
        body.visitReads(inner, visit)
    }
}
