import Foundation
import TestSupport
import Testing

/// One race: so many clients at once, and whether what must hold still held afterwards.
struct Race: Sendable {
    let name: String
    let backend: Backend
    let care: Care

    /// Lets all clients go at once, in the order that `BOLE_RACE_SEED` gives, without it in that of their numbers.
    func run<Result: Sendable>(
        _ clients: Int, _ work: @escaping @Sendable (_ number: Int) async throws -> Result
    ) async throws -> [Result] {
        let order = Self.order(clients)
        return try await atOnce(clients) { try await work(order[$0]) }
    }

    private static func order(_ clients: Int) -> [Int] {
        guard let seed = ProcessInfo.processInfo.environment["BOLE_RACE_SEED"].flatMap(UInt64.init) else {
            return Array(0..<clients)
        }
        var numbers = SeededGenerator(seed: seed)
        return (0..<clients).shuffled(using: &numbers)
    }

    /// What must hold does so exactly where somebody looks; without any care it must not, or the race proves nothing.
    func judge(
        _ isWhole: Bool, _ comment: @autoclosure () -> Comment, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(isWhole == (care != .none), comment(), sourceLocation: sourceLocation)
        note(isWhole)
    }

    /// A line for `scripts/prove-races`, which counts them.
    private func note(_ isWhole: Bool) {
        guard let path = ProcessInfo.processInfo.environment["BOLE_RACE_LEDGER"] else { return }
        // Each line is one write at the end, whoever else writes.
        let ledger = FileHandle(fileDescriptor: open(path, O_WRONLY | O_APPEND), closeOnDealloc: true)
        let engine = backend == .sqlite ? "sqlite" : "postgres"
        let line = "\(engine) \(care.rawValue) \(isWhole ? "whole" : "torn") \(name)\n"
        do {
            try ledger.write(contentsOf: Data(line.utf8))
        } catch {
            Issue.record("the ledger cannot be written: \(error)")
        }
    }
}
