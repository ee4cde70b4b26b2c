/// Attached files; `file.yaml`.
package enum FileText: String, TextKey {
    case listTitle = "file.list-title"
    case view = "file.view"
    /// With `{name}`.
    case viewNamed = "file.view-named"
    case none = "file.none"
    case notUploaded = "file.not-uploaded"
    /// With `{section}`, `{name}`.
    case ofRecord = "file.of-record"
    /// With `{field}`, `{size}`.
    case details = "file.details"
    case rename = "file.rename"
    /// With `{name}`.
    case renameNamed = "file.rename-named"
    case delete = "file.delete"
    /// With `{name}`.
    case deleteNamed = "file.delete-named"
    case open = "file.open"
    case download = "file.download"
    /// With `{section}`, `{field}`, `{size}`, `{time}`.
    case lead = "file.lead"
    /// With `{page}`, `{count}`.
    case page = "file.page"
    case previousPage = "file.previous-page"
    case nextPage = "file.next-page"
    /// With `{count}`.
    case missing = "file.missing"
    /// With `{section}`, `{field}`.
    case missingAt = "file.missing-at"
    case duplicates = "file.duplicates"
    /// With `{name}`.
    case sameAs = "file.same-as"
    /// With `{name}`.
    case moveUp = "file.move-up"
    /// With `{name}`.
    case moveDown = "file.move-down"
    /// With `{limit}`.
    case shrinkOffer = "file.shrink-offer"
    case shrink = "file.shrink"
    /// With `{size}`.
    case shrunk = "file.shrunk"
    case notShrunk = "file.not-shrunk"
    case zoomIn = "file.zoom-in"
    case zoomOut = "file.zoom-out"
    case zoomReset = "file.zoom-reset"
    case zoomHint = "file.zoom-hint"
    case original = "file.original"
    case enlarge = "file.enlarge"
    case renameTitle = "file.rename-title"
    case newName = "file.new-name"
    case renameHint = "file.rename-hint"
    case nameEmpty = "file.name-empty"
    /// With `{limit}`.
    case nameTooLong = "file.name-too-long"
    case nameForbidden = "file.name-forbidden"
    case gone = "file.gone"
    case deleteTitle = "file.delete-title"
    /// With `{name}`.
    case deleteQuestion = "file.delete-question"
}
