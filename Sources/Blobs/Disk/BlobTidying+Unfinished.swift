import Keys

extension BlobTidying {
    /// The temporary files that were last written more than `seconds` ago, in order.
    func unfinished(olderThan seconds: Int64, probe: String) throws(DiskError) -> [String] {
        let limit = try now(probe) - seconds * 1000
        var names: [String] = []
        for name in try DiskFolder.names(in: paths.temporary) {
            if let time = try modified("\(paths.temporary)/\(name)"), time < limit { names.append(name) }
        }
        return names.sorted()
    }
}
