/// The master secrets of an installation, kept in one text file outside the data folder.
///
/// ```
/// bole-keys 1
/// # made at the installation
/// key k1 lGmm0F9u…          43 characters: 32 bytes in base64url
/// ```
///
/// The first key names things (search keys, digests, the event chain, file names) and stays for ever. The last key
/// seals new values, so that a line added at the end is a change of key; the others still open what they sealed.
package struct KeyFile: Sendable {
    /// At least one, in the order of the file.
    package let keys: [MasterKey]

    /// Where ``keys`` begins and ends; kept apart so that no empty list can arise.
    let first: MasterKey
    let last: MasterKey

    private static let heading = "bole-keys 1"
    /// A file of a thousand keys is below this.
    private static let largestSize = 100_000

    /// `nil` when there is no key or two have the same id.
    package init?(keys: [MasterKey]) {
        guard let first = keys.first, let last = keys.last, Set(keys.map(\.id)).count == keys.count else { return nil }
        self.keys = keys
        self.first = first
        self.last = last
    }

    /// Makes a file with one new key, readable by its owner only, and returns when the disk holds it.
    ///
    /// - Throws: `existing` when there is something at `path`; `malformed` when `id` is no key id.
    package static func create(
        at path: String, id: String = "k1", randomBytes: (_ count: Int) -> [UInt8]
    ) throws(KeyFileError) -> KeyFile {
        guard let key = MasterKey(id: id, secret: randomBytes(32)), let file = KeyFile(keys: [key]) else {
            throw KeyFileError(path: path, reason: .malformed(line: 0, expected: "a key id of a-z, 0-9 and hyphens"))
        }
        do throws(DiskError) {
            let disk = try DiskFile(creating: path, mode: 0o600)
            try disk.write(Array(file.text.utf8))
            try disk.sync()
            try DiskFolder.sync(DiskFolder.parent(of: path))
        } catch {
            throw KeyFileError(path: path, reason: error.isExisting ? .existing : .disk(error))
        }
        return file
    }

    /// - Throws: what is wrong with the file; it must not be open to group or others.
    package static func read(at path: String) throws(KeyFileError) -> KeyFile {
        let status: (size: Int, isRegular: Bool, permissions: UInt32)
        let bytes: [UInt8]
        do throws(DiskError) {
            let disk = try DiskFile(reading: path)
            status = try disk.status()
            bytes = status.isRegular ? try disk.read(upTo: largestSize) : []
        } catch {
            throw KeyFileError(path: path, reason: error.isMissing ? .missing : .disk(error))
        }
        guard status.isRegular else { throw KeyFileError(path: path, reason: .notAFile) }
        guard status.permissions & 0o077 == 0 else {
            throw KeyFileError(path: path, reason: .openToOthers(permissions: status.permissions))
        }
        return try parse(bytes, path: path)
    }

    private var text: String {
        let lines = keys.map { "key \($0.id) \(Base64URL.encoded($0.secret.revealed))\n" }
        return "\(Self.heading)\n\(lines.joined())"
    }

    private static func parse(_ bytes: [UInt8], path: String) throws(KeyFileError) -> KeyFile {
        func malformed(_ line: Int, _ expected: String) -> KeyFileError {
            KeyFileError(path: path, reason: .malformed(line: line, expected: expected))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw malformed(0, "text in UTF-8") }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first.map(String.init) == heading else { throw malformed(1, "`\(heading)`") }
        var keys: [MasterKey] = []
        for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty && !line.hasPrefix("#") {
            let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard words.count == 3, words[0] == "key", let secret = Base64URL.decoded(words[2].utf8),
                let key = MasterKey(id: words[1], secret: secret)
            else { throw malformed(number + 1, "`key <id> <43 characters of base64url>`") }
            keys.append(key)
        }
        guard let file = KeyFile(keys: keys) else { throw malformed(0, "at least one key, each with its own id") }
        return file
    }
}
