/// The quotas of first-level units (推荐限额); `SitePacks/_common/texts/quota.yaml`.
package enum QuotaText: String, TextKey {
    case title = "quota.title"
    case lead = "quota.lead"
    /// With `{unit}`, `{year}` and `{batch}`.
    case part = "quota.part"
    case item = "quota.item"
    case ceiling = "quota.ceiling"
    case declared = "quota.declared"
    case used = "quota.used"
    case left = "quota.left"
    case noCeiling = "quota.no-ceiling"
    case notPresetCell = "quota.not-preset-cell"
    case empty = "quota.empty"
    case emptyText = "quota.empty-text"
    case missing = "quota.missing"
    case maintained = "quota.maintained"
    /// With `{time}`.
    case closed = "quota.closed"
    case changes = "quota.changes"
    case at = "quota.at"
    case who = "quota.who"
    case change = "quota.change"
    /// With `{old}` and `{new}`.
    case fromTo = "quota.from-to"
    /// Stands for a number that was not maintained.
    case nothing = "quota.nothing"

    // What is refused
    case notANumber = "quota.not-a-number"
    case notPreset = "quota.not-preset"
    /// With `{limit}`.
    case aboveCeiling = "quota.above-ceiling"
    /// With `{used}`.
    case belowUsed = "quota.below-used"
    /// With `{number}`.
    case stale = "quota.stale"
}
