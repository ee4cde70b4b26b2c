import Crypto
import Foundation

/// Seals one file as its bytes come in, in constant memory.
package struct FileSealing: Sendable {
    private let key: SymmetricKey
    private let header: [UInt8]
    private var pending: [UInt8] = []
    private var chunk: UInt64 = 0
    private var wroteHeader = false

    init(key: SymmetricKey, header: [UInt8]) {
        self.key = SealedFileFormat.fileKey(key, header: header)
        self.header = header
    }

    /// Takes the next bytes of the file and gives those to be written now, perhaps none.
    package mutating func seal(_ bytes: some Collection<UInt8>) throws(SealError) -> [UInt8] {
        var output = takeHeader()
        pending.append(contentsOf: bytes)
        var rest = pending[...]
        // NB: a full chunk waits until more is known to come, because the last one is marked.
        while rest.count > SealedFileFormat.chunkSize {
            output += try sealed(rest.prefix(SealedFileFormat.chunkSize), isLast: false)
            rest = rest.dropFirst(SealedFileFormat.chunkSize)
        }
        if rest.startIndex > 0 { pending = Array(rest) }
        return output
    }

    /// The last bytes to be written.
    package mutating func finish() throws(SealError) -> [UInt8] {
        let output = takeHeader()
        return output + (try sealed(pending[...], isLast: true))
    }

    private mutating func takeHeader() -> [UInt8] {
        defer { wroteHeader = true }
        return wroteHeader ? [] : header
    }

    private mutating func sealed(_ plain: ArraySlice<UInt8>, isLast: Bool) throws(SealError) -> [UInt8] {
        // safe: both fail only for a nonce of another length.
        guard let nonce = try? AES.GCM.Nonce(data: SealedFileFormat.nonce(chunk: chunk, isLast: isLast)),
            let box = try? AES.GCM.seal(plain, using: key, nonce: nonce)
        else { throw .malformed }
        chunk += 1
        return Array(box.ciphertext) + Array(box.tag)
    }
}

extension Sealer {
    /// Begins a sealed file.
    ///
    /// - Throws: `noRandomness`.
    package func fileSealing() throws(SealError) -> FileSealing {
        let salt = randomBytes(SealedFileFormat.saltSize)
        guard salt.count == SealedFileFormat.saltSize else { throw .noRandomness }
        return FileSealing(
            key: current.keys.files, header: SealedFileFormat.header(keyID: current.id, salt: salt))
    }
}
