import Keys

/// Where things lie under the root folder: `tmp/<random>` while they come in, `aa/bb/<key>` afterwards.
struct BlobPaths: Sendable {
    let root: String

    var temporary: String { "\(root)/tmp" }

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
