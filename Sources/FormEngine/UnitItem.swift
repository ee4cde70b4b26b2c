/// What the site knows of a unit and copies into the new form of a unit that applies.
package enum UnitItem: String, Hashable, Sendable, CaseIterable, Codable {
    case name = "unit.name"
    case creditCode = "unit.credit_code"
    /// The code of 单位类型.
    case type = "unit.type"
    case phone = "unit.phone"
    /// The divisions (行政区划) in which it lies, insures its staff and is registered.
    case location = "unit.location"
    case insured = "unit.insured"
    case registered = "unit.registered"
    /// The name of the unit above it (审核上级).
    case superior = "unit.superior"
}
