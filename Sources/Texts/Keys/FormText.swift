/// Filling in and reading an application; `form.yaml`.
package enum FormText: String, TextKey {
    case sections = "form.sections"
    /// With `{done}`, `{count}`.
    case progress = "form.progress"
    case complete = "form.complete"
    case incomplete = "form.incomplete"
    /// The mark of R-FORM-24.
    case amend = "form.amend"
    /// With `{document}`, `{number}`.
    case lead = "form.lead"
    case helpTitle = "form.help-title"
    case saveAndNext = "form.save-and-next"
    case next = "form.next"
    case previewTitle = "form.preview-title"
    case backToEditing = "form.back-to-editing"
    case missingMarked = "form.missing-marked"
    case unsaved = "form.unsaved"
    case separator = "form.separator"
    case edit = "form.edit"
    case delete = "form.delete"
    case up = "form.up"
    case down = "form.down"
    case moveUp = "form.move-up"
    case moveDown = "form.move-down"
    /// With `{name}`.
    case editNamed = "form.edit-named"
    /// With `{name}`.
    case deleteNamed = "form.delete-named"
    case deleteRecord = "form.delete-record"
    /// With `{name}`.
    case deleteRecordQuestion = "form.delete-record-question"
    case autosaving = "form.autosaving"
    /// With `{time}`.
    case autosaved = "form.autosaved"
    /// With `{time}`.
    case autosavedPartly = "form.autosaved-partly"
    case autosaveOffline = "form.autosave-offline"
    case autosaveExpired = "form.autosave-expired"
    case autosaveStale = "form.autosave-stale"
    case autosaveKeepMine = "form.autosave-keep-mine"
    case duplicate = "form.duplicate"
    /// With `{name}`.
    case duplicateNamed = "form.duplicate-named"
    case copyStale = "form.copy-stale"
    case reuse = "form.reuse"
    /// With `{section}`.
    case reuseTitle = "form.reuse-title"
    /// With `{number}`.
    case reuseLead = "form.reuse-lead"
    case reuseNone = "form.reuse-none"
    case reuseNothing = "form.reuse-nothing"
    case reuseAllThere = "form.reuse-all-there"
    case reuseTake = "form.reuse-take"
    case deleteStale = "form.delete-stale"
    /// With `{section}`.
    case newRecord = "form.new-record"
    /// With `{section}`.
    case editRecord = "form.edit-record"
    /// With `{number}`.
    case recordNumber = "form.record-number"
    case noRecords = "form.no-records"
    case noRecordsHint = "form.no-records-hint"
    case filesColumn = "form.files-column"
    /// With `{count}`, `{limit}`.
    case counter = "form.counter"
    /// With `{over}`, `{limit}`.
    case counterExcess = "form.counter-excess"
    case dateShape = "form.date-shape"
    case monthShape = "form.month-shape"
    case yuan = "form.yuan"
    case tenThousandYuan = "form.wan-yuan"
    /// Pages of personnel: nobody is bound yet.
    case noPeople = "form.no-people"
    case provinceLevel = "form.level.province"
    case prefectureLevel = "form.level.prefecture"
    case countyLevel = "form.level.county"
    case pledged = "form.pledged"
    case searchList = "form.search-list"
    case noMatch = "form.no-match"
    /// With `{count}`.
    case matches = "form.matches"
    /// With `{field}`, `{value}`.
    case askedWhen = "form.asked-when"
    case askedSometimes = "form.asked-sometimes"
    /// With `{kinds}`, `{size}`.
    case fileRules = "form.file-rules"
    /// With `{kinds}`, `{size}`, `{count}`.
    case filesRules = "form.files-rules"
    /// With `{percent}`.
    case uploadProgress = "form.upload-progress"
    case uploadProcessing = "form.upload-processing"
    case uploadFailure = "form.upload-failure"
    case stale = "form.stale"
    case staleAdvice = "form.stale-advice"
    /// With `{count}`.
    case staleTitle = "form.stale-title"
    /// With `{value}`.
    case storedValue = "form.stored-value"
    case strangers = "form.strangers"
    case savedWithoutFiles = "form.saved-without-files"
    /// R-FORM-25.
    case commentsTitle = "form.comments-title"
    case commentUnit = "form.comment-unit"
    case commentTime = "form.comment-time"
    case commentPerson = "form.comment-person"
    case commentPhone = "form.comment-phone"
    case commentAct = "form.comment-act"
    case commentReturned = "form.comment-returned"
    case commentField = "form.comment-field"
    case commentText = "form.comment-text"
    case commentOpen = "form.comment-open"
    case commentAnswered = "form.comment-answered"
    case commentResolved = "form.comment-resolved"
}
