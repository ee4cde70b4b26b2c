import Crypto
import SQLText

/// What a table holds, whatever the order of its rows: their number, and the sum of their digests.
package struct TableDigest: Hashable, Sendable {
    package private(set) var count = 0
    private var lanes: [UInt64] = [0, 0, 0, 0]

    /// Reads the whole table.
    init(of table: TableCatalog.Table, in connection: any SQLConnection) throws {
        let columns = table.columns
        try connection.visit(table.selection) { row in
            var hash = SHA256()
            for (index, column) in columns.enumerated() { hash.update(row.value(index, column.kind)) }
            add(hash.finalize())
            return true
        }
    }

    private mutating func add(_ digest: SHA256.Digest) {
        count += 1
        digest.withUnsafeBytes { bytes in
            for lane in lanes.indices {
                lanes[lane] &+= bytes.loadUnaligned(fromByteOffset: lane * 8, as: UInt64.self)
            }
        }
    }
}

extension TableCatalog.Table {
    /// Every row with all its columns.
    var selection: SQL {
        "SELECT \(fragment: names) FROM \(name: identifier)"
    }

    /// The columns with commas between them.
    var names: SQL {
        columns.map { "\(name: $0.name)" as SQL }.joined(by: ", ")
    }
}

extension SHA256 {
    /// Kind, length and bytes, so that no two rows look alike.
    fileprivate mutating func update(_ value: SQLValue) {
        switch value {
        case .null: update(data: [0] as [UInt8])
        case .integer(let number): update(1, withUnsafeBytes(of: number.littleEndian, Array.init))
        case .text(let text): update(2, Array(text.utf8))
        case .blob(let bytes): update(3, bytes)
        }
    }

    private mutating func update(_ kind: UInt8, _ bytes: [UInt8]) {
        update(data: [kind] + withUnsafeBytes(of: UInt64(bytes.count).littleEndian, Array.init))
        update(data: bytes)
    }
}
