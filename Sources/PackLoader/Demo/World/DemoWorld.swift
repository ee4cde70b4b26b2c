import Domain
package import Programmes

/// What a demonstration of a site starts with (演示数据); its dates lie around the day for which it was resolved.
package struct DemoWorld: Sendable {
    /// A unit stands after its parent.
    package let units: [DemoUnit]
    package let accounts: [DemoAccount]
    package let batches: [Batch]
    package let quotas: [DemoQuota]
    package let applications: [DemoApplication]
}
