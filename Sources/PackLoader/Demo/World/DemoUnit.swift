package import Domain

/// A unit of the demo world.
package struct DemoUnit: Hashable, Sendable {
    package let id: UnitID
    package let name: String
    package let kind: UnitKind
    /// A code of the list `unit_types_cq`, e.g. `30`; `nil` for units that employ nobody who applies.
    package let type: String?
    package let code: CreditCode
    /// Where it is registered, insured and located: codes of GB/T 2260.
    package let registered: String
    package let insured: String
    package let location: String
    /// The unit above it; `nil` for the authority.
    package let parent: UnitID?
    /// Whether it is a first-level recommending unit (一级推荐单位).
    package let isFirstLevel: Bool

    /// The invented number of every unit of a demo.
    package static let phone = "023-00000000"
}
