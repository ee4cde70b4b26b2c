import Domain
import Foundation
import SQLText

/// `pgbench` with the statements of a recorded save.
struct PgBench {
    private let script: String
    private let variables: [String]

    /// - Parameters:
    ///   - statements: of one save of the first writer.
    ///   - ids: by what stands in the statements for the first writer, the same of all writers.
    init(_ statements: [Recording.Statement], ids: [String: [String]]) {
        var (lines, variables): ([String], [String]) = ([], [])
        for isWriting in [false, true] {
            let part = statements.filter { $0.isWriting == isWriting }
            guard !part.isEmpty else { continue }
            lines.append(
                isWriting
                    ? "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE;"
                    : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;")
            lines += part.map { Self.line($0.sql, ids, &variables) }
            lines.append("COMMIT;")
        }
        (script, self.variables) = (lines.joined(separator: "\n") + "\n", variables)
    }

    /// Runs it; a short run first tells how many transactions fill the time.
    ///
    /// - Returns: transactions per second, a save being one.
    func run(folder: String, database: String, clients: Int, seconds: Double) throws -> Double {
        let place = ["-h", folder, "-U", "bole", database]
        let first = try rate(place, clients: clients, transactions: 20)
        return try rate(place, clients: clients, transactions: max(20, Int(first * seconds) / max(1, clients)))
    }

    /// By a number of transactions for each client: a time limit is an alarm, which a child of ours does not hear, since
    /// signals are blocked on the threads that start children.
    private func rate(_ place: [String], clients: Int, transactions: Int) throws -> Double {
        let file = FileManager.default.temporaryDirectory.appending(path: "bole-pgbench-\(getpid()).sql")
        try Data(script.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [
                "pgbench", "-n", "-M", "prepared", "-c", "\(clients)", "-j", "2", "-t", "\(transactions)", "-f",
                file.path,
            ]
            + variables.flatMap { ["-D", $0] } + place
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard process.terminationStatus == 0, let line = lines.first(where: { $0.hasPrefix("tps = ") }),
            let rate = Double(line.dropFirst(6).prefix { $0 != " " })
        else { throw BenchError("pgbench did not answer with a rate") }
        return rate
    }

    /// Texts become variables, which are bound; ids are chosen by the client's number.
    private static func line(_ sql: SQL, _ ids: [String: [String]], _ variables: inout [String]) -> String {
        let (text, values) = sql.rendered()
        var line = text.replacing("\n", with: " ")
        // The version that a save expects is known to the one who saved last.
        for (index, value) in values.enumerated().reversed() {
            let placeholder = "$\(index + 1)"
            line = line.replacing("version = \(placeholder)", with: "version > 0")
            line = line.replacing(placeholder, with: literal(value, ids, &variables))
        }
        return line + ";"
    }

    private static func literal(
        _ value: SQLValue, _ ids: [String: [String]], _ variables: inout [String]
    ) -> String {
        switch value {
        case .null, .blob: return "NULL"
        case .integer(let number): return String(number)
        case .text(let text):
            if let all = ids[text] {
                return "(ARRAY[\(all.map { "'\($0)'" }.joined(separator: ","))])[:client_id + 1]"
            }
            variables.append("p\(variables.count)=\(text)")
            return "CAST(:p\(variables.count - 1) AS text)"
        }
    }
}
