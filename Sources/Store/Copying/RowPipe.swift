import Foundation
import SQLText

/// Hands rows from the thread that reads one database to the thread that writes another; both wait for each other.
///
/// `@unchecked Sendable`: everything is touched only while `condition` is locked.
final class RowPipe: @unchecked Sendable {
    /// Some rows of one table, in the order of the catalogue's tables.
    struct Portion: Sendable {
        let table: TableCatalog.Table
        let rows: [[SQLValue]]
    }

    /// The other side gave up.
    struct Broken: Error {}

    private let limit = 4
    private let condition = NSCondition()
    private var portions: [Portion] = []
    private var isFinished = false
    private var isBroken = false
    private var hasReader = false
    private var setback: (any Error)?

    /// - Throws: ``Broken`` when nobody takes portions any more.
    func put(_ portion: Portion) throws {
        condition.lock()
        defer { condition.unlock() }
        while portions.count >= limit, !isBroken { condition.wait() }
        guard !isBroken else { throw Broken() }
        portions.append(portion)
        condition.broadcast()
    }

    /// `nil` after the last portion.
    /// - Throws: ``Broken`` when the rest never comes.
    func take() throws -> Portion? {
        condition.lock()
        defer { condition.unlock() }
        while portions.isEmpty, !isFinished, !isBroken { condition.wait() }
        guard !isBroken else { throw Broken() }
        condition.broadcast()
        return portions.isEmpty ? nil : portions.removeFirst()
    }

    /// Whether the caller is the first to read: what was taken once does not come again.
    func begin() -> Bool {
        condition.withLock {
            defer { hasReader = true }
            return !hasReader
        }
    }

    /// Why the first reading came to nothing; it stands for every further one.
    var failure: (any Error)? {
        get { condition.withLock { setback } }
        set { condition.withLock { setback = newValue } }
    }

    /// Everything was put.
    func finish() {
        condition.withLock {
            isFinished = true
            condition.broadcast()
        }
    }

    /// Lets the other side end.
    func breakOff() {
        condition.withLock {
            isBroken = true
            condition.broadcast()
        }
    }
}
