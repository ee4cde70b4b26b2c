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
    case firstPage = "file.first-page"
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
