/// The history of an application; `SitePacks/_common/texts/history.yaml`.
package enum HistoryText: String, TextKey {
    case title = "history.title"
    /// With `{document}`, `{number}` and `{name}`.
    case lead = "history.lead"
    case empty = "history.empty"
    /// The first event, which no button is named after.
    case start = "history.start"
    /// A move to a later revision of the form.
    case revise = "history.revise"
    case phone = "history.phone"
    case opinion = "history.opinion"
    /// With `{section}`.
    case comment = "history.comment"
    case hash = "history.hash"
    case ordinal = "history.ordinal"
    case toReview = "history.to-review"
    case toApplication = "history.to-application"

    // The chain
    /// With `{count}`.
    case chainWhole = "history.chain-whole"
    case chainBroken = "history.chain-broken"
    /// With `{recorded}` and `{found}`.
    case countDiffers = "history.count-differs"
    /// These with `{ordinal}`.
    case outOfOrder = "history.out-of-order"
    case foreign = "history.foreign"
    case linkBroken = "history.link-broken"
    case altered = "history.altered"
    case headDiffers = "history.head-differs"
}
