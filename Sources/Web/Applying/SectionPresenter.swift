import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// The page of a section of single answers, or of one record.
struct SectionPresenter {
    let desk: ApplicantDesk
    let section: SectionDefinition
    let record: RecordID?
    let isNewRecord: Bool
    let attempt: SectionAttempt?
    private let inner: InnerLists
    private let answers: FieldAnswers
    private let words: ProblemWords

    init(
        _ desk: ApplicantDesk, _ section: SectionDefinition, record: RecordID? = nil, isNewRecord: Bool = false,
        attempt: SectionAttempt? = nil, inner: InnerLists = InnerLists()
    ) {
        (self.desk, self.section, self.record) = (desk, section, record)
        (self.isNewRecord, self.attempt, words) = (isNewRecord, attempt, ProblemWords(desk.texts))
        self.inner = inner
        let stored = desk.view.sheet.answers(of: section)
        answers = record.map { stored.record($0)?.answers ?? [:] } ?? stored.single
    }

    func model() -> SectionModel {
        let texts = desk.texts
        let problems = problemLinks
        return SectionModel(
            title: title, lead: lead, helpTitle: texts(FormText.helpTitle), help: section.help, action: action,
            csrf: desk.visit.csrf, hidden: hidden, upload: hasFiles ? uploadWords : nil,
            guardMessage: texts(FormText.unsaved), rules: rules, autosave: autosave, rows: rows,
            inner: record == nil ? inner.parts(of: section, desk) : [], buttons: buttons, alerts: alerts,
            problemsTitle: problemsTitle(problems.count), problems: problems,
            comments: CommentPresenter(desk.programme, zone: desk.zone).record(
                comments, sheet: desk.view.sheet, answer: ReplyPresenter(desk).form, anchor: "comments"))
    }

    var title: String {
        guard record != nil else { return section.title }
        let key = isNewRecord ? FormText.newRecord : FormText.editRecord
        return desk.texts(key, ["section": section.title])
    }

    private var lead: String {
        desk.texts(FormText.lead, ["document": desk.programme.document, "number": desk.application.number])
    }

    private var action: String {
        guard let record else { return desk.links.section(desk.id, section.id) }
        return isNewRecord ? desk.links.newRecord(desk.id, section.id) : desk.links.record(desk.id, section.id, record)
    }

    private var hidden: [HiddenField] {
        let version = HiddenField("_version", String(desk.dossier.draft.version(of: section.id)))
        return [version] + (record.map { [HiddenField("_record", $0.text)] } ?? [])
    }

    private var hasFiles: Bool { section.fields.contains { $0.kind.files != nil } }

    private var uploadWords: PostForm.UploadWords {
        PostForm.UploadWords(
            progress: desk.texts(FormText.uploadProgress), processing: desk.texts(FormText.uploadProcessing),
            failure: desk.texts(FormText.uploadFailure))
    }

    private var buttons: [any Component] {
        // Below what else stands on the page the buttons are outside the form.
        let form = record == nil && !desk.inner(of: section).isEmpty ? SectionPage.formID : nil
        let save = Button(desk.texts(CommonText.save), kind: .primary, name: "_action", value: "save", form: form)
        guard record == nil else {
            return [save, ButtonLink(desk.texts(CommonText.cancel), url: desk.address(of: section.id))]
        }
        return [save, Button(desk.texts(FormText.saveAndNext), name: "_action", value: "next", form: form)]
    }

    private var comments: [Comment] {
        guard let record else { return desk.comments(on: section) }
        return desk.dossier.publishedComments.filter { comment in
            comment.place == .wholeApplication
                || comment.place.section == section.id && comment.place.record == record
        }
    }
}

extension SectionPresenter {
    private var rows: [FieldRow] {
        let presenter = FieldPresenter(desk.texts, today: desk.today)
        return section.fields.map { presenter.row($0, content(of: $0)) }
    }

    private func content(of field: FieldDefinition) -> FieldPresenter.Content {
        let stored = answers[field.id].map(field.kind.behaviour.raw) ?? []
        return FieldPresenter.Content(
            raw: attempt?.raw(field, stored: stored) ?? stored, problems: problems(field),
            isRequired: isRequired(field),
            circumstance: FieldCircumstance(field, in: section, texts: desk.texts), files: files(field),
            people: desk.view.people)
    }

    /// What the browser follows while the page is filled in.
    private var rules: String? {
        BrowserRules(
            section, scope: desk.view.scope, answers: answers,
            fileNames: { field in
                desk.view.attachments.index.names(
                    at: AnswerPlace(section: section.id, record: record, field: field))
            }
        ).json(requiredTitle: desk.texts(CommonText.required))
    }

    /// A field that is not asked yet has its mark already: it is asked as soon as its condition is chosen.
    private func isRequired(_ field: FieldDefinition) -> Bool {
        if field.presence == .required { return true }
        return field.isRequired(
            in: desk.view.scope.inside(section, answers, record: record, files: desk.view.attachments.index))
    }

    private func files(_ field: FieldDefinition) -> [UploadedFile] {
        let place = AnswerPlace(section: section.id, record: record, field: field.id)
        let presenter = FilePresenter(links: desk.links, texts: desk.texts)
        return desk.view.attachments.filter { $0.place == place }.sorted { $0.position < $1.position }
            .map { presenter.file($0, canEdit: true) }
    }

    // MARK: What was not taken

    private func problems(_ field: FieldDefinition) -> [String] {
        refusals(field) + (storedValue(field).map { [$0] } ?? [])
    }

    private func refusals(_ field: FieldDefinition) -> [String] {
        guard let report = attempt?.report else { return [] }
        let refused = (report.problems[field.id] ?? []).map(words.sentence)
        return refused + (report.fileProblems[field.id] ?? []).map { words.sentence($0) }
    }

    /// What another window saved here meanwhile; `nil` when it is the same.
    private func storedValue(_ field: FieldDefinition) -> String? {
        let stored = answers[field.id]
        guard let attempt, attempt.differs(field, stored: stored, in: desk.readingContext) else {
            return nil
        }
        let value = AnswerWords(desk.texts).text(stored.map(field.kind.behaviour.display), of: field)
        return desk.texts(FormText.storedValue, ["value": value])
    }

    /// What was saved meanwhile may be long: its link names the field only.
    private var problemLinks: [Link] {
        section.fields.flatMap { field in
            let url = "#\(field.id)"
            let differing = storedValue(field).map { _ in [Link(field.label, url: url)] } ?? []
            return refusals(field).map { Link(words.labelled(field.label, $0), url: url) } + differing
        }
    }

    private func problemsTitle(_ count: Int) -> String {
        let arguments: KeyValuePairs = ["count": String(count)]
        guard attempt?.report.isStale == true else { return desk.texts(CommonText.problemsTitle, arguments) }
        return desk.texts(FormText.staleTitle, arguments)
    }

    private var alerts: [Alert] {
        guard let report = attempt?.report else { return [] }
        var alerts: [Alert] = []
        if report.isStale { alerts.append(Alert(.warning, desk.texts(FormText.stale), content: staleAdvice)) }
        if !report.strangers.isEmpty { alerts.append(Alert(.error, desk.texts(FormText.strangers))) }
        if let limit = report.tooManyRecords {
            alerts.append(Alert(.error, words.sentence(.tooManyRecords(maximum: limit))))
        }
        if report.isSaved { alerts.append(Alert(.warning, desk.texts(FormText.savedWithoutFiles))) }
        return alerts
    }

    private var staleAdvice: Markup { "<p>\(desk.texts(FormText.staleAdvice))</p>" }
}
