/// The units' lists of work, their filters and columns; `SitePacks/_common/texts/work-list.yaml`.
package enum WorkListText: String, TextKey {
    // Narrowing
    case state = "work-list.state"
    case anyState = "work-list.any-state"
    case batch = "work-list.batch"
    case anyBatch = "work-list.any-batch"
    case unit = "work-list.unit"
    case order = "work-list.order"
    case newestFirst = "work-list.newest-first"
    case oldestFirst = "work-list.oldest-first"
    case more = "work-list.more"
    case columns = "work-list.columns"
    /// A state without the stage, for choosing.
    case reviewing = "work-list.reviewing"

    /// With `{list}`.
    case empty = "work-list.empty"
    case emptyNarrowed = "work-list.empty-narrowed"
    case readOnly = "work-list.read-only"

    // Many at once
    case selectAll = "work-list.select-all"
    case tickAll = "work-list.tick-all"
    /// With `{name}` and `{number}`.
    case selectRow = "work-list.select-row"
    /// With `{act}`.
    case actOnMany = "work-list.act-on-many"
    /// With `{list}` and `{count}`.
    case selected = "work-list.selected"
    /// With `{name}`, `{number}` and `{unit}`.
    case selectedRow = "work-list.selected-row"
    case nothingSelected = "work-list.nothing-selected"
    /// With `{limit}`.
    case tooMany = "work-list.too-many"
    case notForSelection = "work-list.not-for-selection"
    /// With `{count}`.
    case commentsWaiting = "work-list.comments-waiting"
    case ownOpinionHint = "work-list.own-opinion-hint"
    case sameForAll = "work-list.same-for-all"
    /// With `{act}` and `{count}`.
    case confirm = "work-list.confirm"
    /// With `{act}`.
    case result = "work-list.result"
    /// With `{count}`.
    case doneCount = "work-list.done-count"
    /// With `{count}`.
    case passedOverCount = "work-list.passed-over-count"
    case outcome = "work-list.outcome"
    case done = "work-list.done"
    case passedOver = "work-list.passed-over"
    case reason = "work-list.reason"

    // Menus
    case menu = "work-list.menu"
    /// With `{list}` and `{count}`.
    case task = "work-list.task"
    /// With `{list}`.
    case noTask = "work-list.no-task"
}
