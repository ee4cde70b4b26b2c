/// Words that many pages share; `SitePacks/_common/texts/common.yaml`.
package enum CommonText: String, TextKey {
    case skip = "common.skip"
    case mainNavigation = "common.main-navigation"
    case breadcrumb = "common.breadcrumb"
    case home = "common.home"
    case portal = "common.portal"
    case signIn = "common.sign-in"
    case signOut = "common.sign-out"
    case required = "common.required"
    case save = "common.save"
    case cancel = "common.cancel"
    case confirm = "common.confirm"
    case back = "common.back"
    case search = "common.search"
    case reset = "common.reset"
    case yes = "common.yes"
    case no = "common.no"
    case none = "common.none"
    case notFilled = "common.not-filled"
    case actions = "common.actions"
    case number = "common.number"
    case choose = "common.choose"
    case pagination = "common.pagination"
    case pageSummary = "common.page-summary"
    case previousPage = "common.previous-page"
    case nextPage = "common.next-page"
    case firstPage = "common.first-page"
    /// With `{from}`, `{to}` and `{total}`.
    case pageRange = "common.page-range"
    /// With `{count}` and `{window}`.
    case searchCut = "common.search-cut"
    case searchOn = "common.search-on"
    case problemsTitle = "common.problems-title"
    case version = "common.version"
    case largeType = "common.large-type"
    case normalType = "common.normal-type"
    case demoBanner = "common.demo-banner"
    /// Stands between the items of an enumeration.
    case separator = "common.separator"
    /// With `{label}` and `{text}`.
    case labelled = "common.labelled"
}

/// What was just done, shown once at the top of the next page; `notice.yaml`.
package enum NoticeText: String, TextKey {
    case saved = "notice.saved"
    /// A file of the same content was there already.
    case savedTwice = "notice.saved-twice"
    case submitted = "notice.submitted"
    case recalled = "notice.recalled"
    case deleted = "notice.deleted"
    case revised = "notice.revised"
    case recordDeleted = "notice.record-deleted"
    case renamed = "notice.renamed"
    case removed = "notice.removed"
    case profileSaved = "notice.profile-saved"
    case bindingRequested = "notice.binding-requested"
    case bindingWithdrawn = "notice.binding-withdrawn"
    case bindingDecided = "notice.binding-decided"
    case commentsSaved = "notice.comments-saved"
    case noteSaved = "notice.note-saved"
    case replied = "notice.replied"
    case reinstated = "notice.reinstated"
    case passed = "notice.passed"
    case returned = "notice.returned"
    case reminded = "notice.reminded"
    case rejected = "notice.rejected"
    case reported = "notice.reported"
    case announced = "notice.announced"
    case printedAgain = "notice.printed-again"
    case objectionRecorded = "notice.objection-recorded"
    case objectionSettled = "notice.objection-settled"
    case signedOut = "notice.signed-out"
    case passwordSet = "notice.password-set"
}

/// What each state of an application is called; a programme may override them. `state.yaml`.
package enum StateText: String, TextKey {
    case draft = "state.draft"
    /// With `{stage}`.
    case reviewing = "state.reviewing"
    case publicity = "state.publicity"
    case toReport = "state.to-report"
    case returnedToStage = "state.returned-to-stage"
    case returned = "state.returned"
    case approved = "state.approved"
    case rejected = "state.rejected"
    case deleted = "state.deleted"
}

/// What each act is called; a programme may override them. `verb.yaml`.
package enum VerbText: String, TextKey {
    case new = "verb.new"
    case apply = "verb.apply"
    case edit = "verb.edit"
    case delete = "verb.delete"
    /// In the list of applications.
    case preview = "verb.preview"
    /// Inside one application.
    case previewForm = "verb.preview-form"
    case check = "verb.check"
    case submit = "verb.submit"
    case recall = "verb.recall"
    case review = "verb.review"
    case pass = "verb.pass"
    case returns = "verb.return"
    case reject = "verb.reject"
    case report = "verb.report"
    case reopen = "verb.reopen"
    case passBack = "verb.pass-back"
    case reinstate = "verb.reinstate"
    case printPublicity = "verb.print-publicity"
    case recordObjection = "verb.record-objection"
    case settleObjection = "verb.settle-objection"
}
