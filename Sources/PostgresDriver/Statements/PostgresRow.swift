import CLibPQ
import Foundation
import SQLText

/// One row of an answer, whose values came as text.
struct PostgresRow: SQLRow {
    private let result: PostgresResult
    private let number: Int32

    init(_ number: Int32, of result: PostgresResult) {
        self.number = number
        self.result = result
    }

    func isNull(_ column: Int) -> Bool {
        PQgetisnull(result.pointer, number, index(column)) != 0
    }

    func int(_ column: Int) -> Int64 {
        guard let start = PQgetvalue(result.pointer, number, index(column)) else { return 0 }
        if type(column) == TypeOID.truth { return start.pointee == CChar(UInt8(ascii: "t")) ? 1 : 0 }
        return strtoll(start, nil, 10)
    }

    func text(_ column: Int) -> String {
        type(column) == TypeOID.bytes
            ? String(decoding: blob(column), as: UTF8.self) : String(decoding: bytes(column), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8] {
        let sent = bytes(column)
        guard type(column) == TypeOID.bytes, !sent.isEmpty else { return Array(sent) }
        var length = 0
        guard let start = PQunescapeBytea(sent.baseAddress?.assumingMemoryBound(to: UInt8.self), &length) else {
            return []
        }
        defer { PQfreemem(start) }
        return Array(UnsafeBufferPointer(start: start, count: length))
    }

    private func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        let length = PQgetlength(result.pointer, number, index(column))
        return UnsafeRawBufferPointer(start: PQgetvalue(result.pointer, number, index(column)), count: Int(length))
    }

    private func type(_ column: Int) -> UInt32 {
        PQftype(result.pointer, index(column))
    }

    /// A column that no row has reads as NULL, also when the number does not even fit.
    private func index(_ column: Int) -> Int32 {
        Int32(exactly: column) ?? -1
    }
}
