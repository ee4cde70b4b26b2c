import Crypto
import Foundation

/// Opens one sealed file as its bytes come in, in constant memory.
///
/// Every byte given out is authentic; that the file is complete is known only after ``finish()``.
package struct FileOpening: Sendable {
    private let keys: [String: SymmetricKey]
    private var key: SymmetricKey?
    private var pending: [UInt8] = []
    private var chunk: UInt64 = 0

    private static let sealedChunkSize = SealedFileFormat.chunkSize + SealedFileFormat.tagSize

    init(keys: [String: SymmetricKey]) {
        self.keys = keys
    }

    /// Takes the next bytes of the sealed file and gives the plain ones they complete, perhaps none.
    ///
    /// - Throws: `malformed`, `unknownKey`, `notAuthentic`.
    package mutating func open(_ bytes: some Collection<UInt8>) throws(SealError) -> [UInt8] {
        pending.append(contentsOf: bytes)
        if key == nil { try readHeader() }
        guard let key else { return [] }
        var output: [UInt8] = []
        var rest = pending[...]
        while rest.count > Self.sealedChunkSize {
            output += try opened(rest.prefix(Self.sealedChunkSize), key, isLast: false)
            rest = rest.dropFirst(Self.sealedChunkSize)
        }
        if rest.startIndex > 0 { pending = Array(rest) }
        return output
    }

    /// The last plain bytes, once all bytes of the sealed file are in.
    ///
    /// - Throws: `notAuthentic` when the file was cut short; `malformed`.
    package mutating func finish() throws(SealError) -> [UInt8] {
        guard let key else { throw .malformed }
        defer { pending = [] }
        return try opened(pending[...], key, isLast: true)
    }

    /// Sets the key of this file and passes the header, unless it is incomplete.
    private mutating func readHeader() throws(SealError) {
        let magic = SealedFileFormat.magic
        guard pending.starts(with: magic) else {
            guard magic.starts(with: pending) else { throw .malformed }
            return
        }
        guard let length = pending.dropFirst(magic.count).first.map(Int.init) else { return }
        let size = magic.count + 1 + length + SealedFileFormat.saltSize
        guard pending.count >= size else { return }
        let id = String(decoding: pending[(magic.count + 1)..<(magic.count + 1 + length)], as: UTF8.self)
        guard let master = keys[id] else { throw .unknownKey(id: id) }
        key = SealedFileFormat.fileKey(master, header: Array(pending[..<size]))
        pending.removeFirst(size)
    }

    private mutating func opened(
        _ sealed: ArraySlice<UInt8>, _ key: SymmetricKey, isLast: Bool
    ) throws(SealError) -> [UInt8] {
        let nonce = SealedFileFormat.nonce(chunk: chunk, isLast: isLast)
        // safe: every failure means the same, a chunk that was not sealed with this key at this place.
        guard let box = try? AES.GCM.SealedBox(combined: Data(nonce) + Data(sealed)),
            let plain = try? AES.GCM.open(box, using: key)
        else { throw .notAuthentic }
        chunk += 1
        return Array(plain)
    }
}

extension Sealer {
    /// Begins to open a sealed file.
    package func fileOpening() -> FileOpening {
        FileOpening(keys: all.mapValues(\.files))
    }
}
