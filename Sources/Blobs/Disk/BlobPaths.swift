import Keys

/// Where things lie under the root folder: `tmp/<random>` while they come in, `aa/bb/<key>` afterwards.
struct BlobPaths: Sendable {
    let root: String

    var temporary: String { "\(root)/tmp" }

    /// Where a file is while it is decided whether it goes; named by its key, so that it finds its way back.
    func withdrawn(_ key: BlobKey) -> String {
        "\(temporary)/\(Self.withdrawnPrefix)\(key.text)"
    }

    /// The key of a file that was withdrawn, `nil` for every other name.
    func withdrawnKey(_ name: String) -> BlobKey? {
        name.hasPrefix(Self.withdrawnPrefix) ? BlobKey(String(name.dropFirst(Self.withdrawnPrefix.count))) : nil
    }

    private static let withdrawnPrefix = "withdrawn-"

    func folders(of key: BlobKey) -> (outer: String, inner: String) {
        let outer = "\(root)/\(key.text.prefix(2))"
        return (outer, "\(outer)/\(key.text.dropFirst(2).prefix(2))")
    }

    func file(of key: BlobKey) -> String {
        "\(folders(of: key).inner)/\(key.text)"
    }

    /// Every stored key, in order; foreign files are passed over.
    func keys() throws(DiskError) -> [BlobKey] {
        var keys: [BlobKey] = []
        for outer in try DiskFolder.names(in: root) where outer.utf8.count == 2 {
            for inner in try DiskFolder.names(in: "\(root)/\(outer)") where inner.utf8.count == 2 {
                keys += try DiskFolder.names(in: "\(root)/\(outer)/\(inner)").compactMap(BlobKey.init)
            }
        }
        return keys.sorted()
    }
}
