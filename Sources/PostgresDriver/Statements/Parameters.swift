import SQLText

/// The values of a statement in the binary form that the server takes without quoting or parsing.
///
/// Whole numbers are sent as `bigint`, texts as `text` and bytes as `bytea`, so that a value never becomes another one
/// on the way: a text is not cut at a NUL, and a number is not compared as text.
struct Parameters {
    /// The type of each value; the server decides what a NULL is.
    let types: [UInt32]
    private let bytes: [UInt8]
    /// Where each value begins in `bytes`, `nil` for NULL.
    private let starts: [Int?]
    private let lengths: [Int32]

    /// - Throws: ``SQLFailure`` `full` for a value that no statement can carry.
    init(_ values: [SQLValue]) throws(SQLFailure) {
        var bytes: [UInt8] = []
        var starts: [Int?] = []
        var lengths: [Int32] = []
        for value in values {
            let start = bytes.count
            Self.append(value, to: &bytes)
            guard let length = Int32(exactly: bytes.count - start) else {
                throw SQLFailure(.full, message: "a value is larger than 2 GB")
            }
            starts.append(value == .null ? nil : start)
            lengths.append(length)
        }
        // No bytes are not NULL, so every value has an address, also an empty one at the end.
        bytes.append(0)
        self.bytes = bytes
        self.starts = starts
        self.lengths = lengths
        types = values.map(Self.type)
    }

    /// Calls `body` with the arrays that libpq takes, which are valid only inside it.
    func withArrays<T>(
        _ body: (_ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]) -> T
    ) -> T {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let values = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return body(values, lengths, Array(repeating: 1, count: lengths.count))
        }
    }

    private static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: break
        case .integer(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text): bytes.append(contentsOf: text.utf8)
        case .blob(let blob): bytes.append(contentsOf: blob)
        }
    }

    private static func type(of value: SQLValue) -> UInt32 {
        switch value {
        case .null: TypeOID.unknown
        case .integer: TypeOID.integer
        case .text: TypeOID.text
        case .blob: TypeOID.bytes
        }
    }
}
