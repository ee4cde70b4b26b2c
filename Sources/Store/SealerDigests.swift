package import Keys
package import UseCases

extension Digests {
    /// Digests made with the site's keys.
    package init(_ sealer: Sealer) {
        self.init(
            snapshot: { sealer.digest($0, context: "snapshots") }, chain: { sealer.digest($0, context: "events") },
            token: { sealer.digest($0, context: "one_time_links") })
    }
}
