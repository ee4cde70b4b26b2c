/// Collects the mistakes of one loading, so that all are reported at once.
final class ProblemLog {
    private var found: [PackProblem] = []

    func report(_ file: String, _ line: Int, _ message: String) {
        found.append(PackProblem(file: file, line: line, message: message))
    }

    /// By file and line, each once.
    var problems: [PackProblem] {
        var seen: Set<PackProblem> = []
        return found.filter { seen.insert($0).inserted }.sorted()
    }

    /// - Throws: ``PackErrors`` when something was reported.
    func throwIfAny() throws(PackErrors) {
        guard found.isEmpty else { throw PackErrors(problems: problems) }
    }
}
