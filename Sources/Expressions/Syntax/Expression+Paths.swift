extension Expression {
    /// Every path it reads from the scope, in reading order, each once; a comprehension's variables are left out.
    package var paths: [[String]] {
        var seen: Set<[String]> = []
        var paths: [[String]] = []
        visitPaths(hiding: []) { path in
            if seen.insert(path).inserted { paths.append(path) }
        }
        return paths
    }

    private func visitPaths(hiding variables: Set<String>, _ visit: ([String]) -> Void) {
        switch self {
        case .path(let path):
            if let first = path.first, !variables.contains(first) { visit(path) }
        case .comprehension(_, let list, let variable, let body):
            list.visitPaths(hiding: variables, visit)
            body.visitPaths(hiding: variables.union([variable]), visit)
        default:
            for child in children { child.visitPaths(hiding: variables, visit) }
        }
    }
}
