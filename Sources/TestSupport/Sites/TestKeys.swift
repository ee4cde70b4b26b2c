package import Keys

/// Keys that everybody knows.
package enum TestKeys {
    private struct Unusable: Error {}

    package static func sealer(_ bytes: CountedBytes) throws -> Sealer {
        guard let key = MasterKey(id: "k1", secret: Array(1...32)), let file = KeyFile(keys: [key]) else {
            throw Unusable()
        }
        return Sealer(keys: file, randomBytes: bytes.next)
    }
}
