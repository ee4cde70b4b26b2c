/// The units' orders of a batch (推荐排序); `SitePacks/_common/texts/ranking.yaml`.
package enum RankingText: String, TextKey {
    case title = "ranking.title"
    /// With `{unit}`, `{year}` and `{batch}`.
    case lead = "ranking.lead"
    case help = "ranking.help"
    case column = "ranking.column"
    case lower = "ranking.lower"
    /// With `{unit}` and `{place}`.
    case lowerPlace = "ranking.lower-place"
    case applicant = "ranking.applicant"
    case employer = "ranking.employer"
    case number = "ranking.number"
    /// Stands where a place would be.
    case none = "ranking.none"
    case gone = "ranking.gone"
    case empty = "ranking.empty"
    case emptyText = "ranking.empty-text"
    case open = "ranking.open"
    case chosen = "ranking.chosen"
    case show = "ranking.show"
    case closeGaps = "ranking.close-gaps"
    case up = "ranking.up"
    case down = "ranking.down"
    /// With `{name}`.
    case upOf = "ranking.up-of"
    case downOf = "ranking.down-of"
    case edit = "ranking.edit"
    /// With `{name}`.
    case editOf = "ranking.edit-of"
    case place = "ranking.place"
    case hint = "ranking.hint"
    case toList = "ranking.to-list"

    // What is refused
    case notAPlace = "ranking.not-a-place"
    /// With `{place}` and `{name}`.
    case taken = "ranking.taken"
    /// With `{date}`.
    case closed = "ranking.closed"
    /// With `{place}`.
    case stale = "ranking.stale"
    case staleOrder = "ranking.stale-order"
    case tooMany = "ranking.too-many"
    case own = "ranking.own"
    case failed = "ranking.failed"

    // The history
    case history = "ranking.history"
    /// With `{old}`, `{new}` and `{unit}`.
    case change = "ranking.change"
}
