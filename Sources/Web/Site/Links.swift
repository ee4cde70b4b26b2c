package import Domain
package import FormEngine
import Parsing

/// Every URL of a site. Pages get finished addresses from here and never compose their own.
package struct Links: Sendable {
    private let site: SiteID

    package init(_ site: SiteID) {
        self.site = site
    }

    // MARK: Site and account

    package var portal: String { "/\(site)/" }
    package var home: String { "/\(site)/home" }
    package var signOut: String { "/\(site)/logout" }
    package var typeSize: String { "/\(site)/type-size" }
    package var profile: String { "/\(site)/profile" }
    package var editProfile: String { "/\(site)/profile/edit" }
    package var changeUnit: String { "/\(site)/profile/unit" }
    package var withdrawUnit: String { "/\(site)/profile/unit/withdraw" }
    package var bindings: String { "/\(site)/unit/bindings" }
    /// What the unit's own people have not submitted.
    package func unsubmitted(page: Int = 1) -> String {
        "/\(site)/unit/unsubmitted" + (page > 1 ? "?page=\(page)" : "")
    }
    /// POST: reminds the applicant.
    package func remind(_ id: ApplicationID) -> String { "/\(site)/unit/unsubmitted/\(id)/remind" }
    package var audit: String { "/\(site)/audit" }

    /// What a demo would have sent; a real server does not have it.
    package var developmentMail: String { "/\(site)/development-mail" }

    package func signIn(returnTo path: String? = nil) -> String {
        "/\(site)/login" + (path.map { "?return=\(Self.encoded($0))" } ?? "")
    }

    /// What `bole init` prints begins with the listener's address and goes on with this.
    package func firstPassword(token: String? = nil) -> String {
        "/\(site)/first-password" + (token.map { "?token=\(Self.encoded($0))" } ?? "")
    }

    package func decideBinding(_ id: BindingID) -> String { "/\(site)/unit/bindings/\(id)" }

    // MARK: Applying

    /// A system's own page: what its programmes offer to the applicant and to the unit.
    package func system(_ id: SystemID) -> String { "/\(site)/\(id)" }
    /// The applicant's page of a programme.
    package func programme(_ id: ProgrammeID) -> String { "/\(site)/\(id)" }
    package func plan(_ programme: ProgrammeID, _ batch: BatchID) -> String { "/\(site)/\(programme)/batches/\(batch)" }
    package func pledge(_ programme: ProgrammeID, _ batch: BatchID) -> String { plan(programme, batch) + "/pledge" }
    /// POST: starts an application.
    package func start(_ programme: ProgrammeID, _ batch: BatchID) -> String { plan(programme, batch) + "/start" }

    package func application(_ id: ApplicationID) -> String { "/\(site)/applications/\(id)" }
    package func section(_ id: ApplicationID, _ section: SectionID) -> String {
        application(id) + "/sections/\(section)"
    }
    package func newRecord(_ id: ApplicationID, _ section: SectionID) -> String {
        self.section(id, section) + "/records/new"
    }
    package func record(_ id: ApplicationID, _ section: SectionID, _ record: RecordID) -> String {
        self.section(id, section) + "/records/\(record)"
    }
    package func deleteRecord(_ id: ApplicationID, _ section: SectionID, _ record: RecordID) -> String {
        self.record(id, section, record) + "/delete"
    }
    /// POST: saves what was changed in a section, or in a record of it, while it is filled in.
    package func autosave(_ id: ApplicationID, _ section: SectionID, _ record: RecordID?) -> String {
        (record.map { self.record(id, section, $0) } ?? self.section(id, section)) + "/autosave"
    }
    /// POST: copies a record within its section.
    package func duplicateRecord(_ id: ApplicationID, _ section: SectionID, _ record: RecordID) -> String {
        self.record(id, section, record) + "/duplicate"
    }
    /// The records of the last application, to be taken over.
    package func reuseRecords(_ id: ApplicationID, _ section: SectionID) -> String {
        self.section(id, section) + "/former"
    }
    /// POST: moves the chosen record, `direction` is `up` or `down`.
    package func moveRecord(_ id: ApplicationID, _ section: SectionID, _ direction: String) -> String {
        self.section(id, section) + "/move/\(direction)"
    }
    package func files(_ id: ApplicationID) -> String { application(id) + "/files" }
    package func preview(_ id: ApplicationID) -> String { application(id) + "/preview" }
    /// The page “提交审核”; with `checked` it shows the result of the check.
    package func submission(_ id: ApplicationID, checked: Bool = false) -> String {
        application(id) + "/submission" + (checked ? "?checked=1" : "")
    }
    package func recall(_ id: ApplicationID) -> String { application(id) + "/recall" }
    package func delete(_ id: ApplicationID) -> String { application(id) + "/delete" }
    package func revision(_ id: ApplicationID) -> String { application(id) + "/revision" }
    /// The page on which a comment is answered in writing.
    package func reply(_ id: ApplicationID, _ comment: CommentID) -> String {
        application(id) + "/comments/\(comment)/reply"
    }
    package func history(_ id: ApplicationID) -> String { application(id) + "/history" }

    // MARK: Files

    package func attachment(_ id: AttachmentID) -> String { "/\(site)/attachments/\(id)" }
    package func attachmentContent(_ id: AttachmentID) -> String { attachment(id) + "/content" }
    package func attachmentPicture(_ id: AttachmentID, large: Bool) -> String {
        attachment(id) + (large ? "/picture" : "/thumbnail")
    }
    package func renameAttachment(_ id: AttachmentID) -> String { attachment(id) + "/rename" }
    /// POST: puts it at the place `to`, from 0, among the files of its field.
    package func moveAttachment(_ id: AttachmentID) -> String { attachment(id) + "/move" }
    package func deleteAttachment(_ id: AttachmentID) -> String { attachment(id) + "/delete" }

    // MARK: Reviewing

    /// A list of a programme; `nil` for the only or first one.
    package func reviews(_ programme: ProgrammeID, _ list: WorkListID? = nil) -> String {
        "/\(site)/reviews/\(programme)" + (list.map { "/\($0)" } ?? "")
    }
    /// POST: acts on the ticked rows of a list.
    package func selection(_ programme: ProgrammeID) -> String { "/\(site)/selection/\(programme)" }
    /// What a register says, beside a note of the form.
    package func lookUp(_ id: ApplicationID, _ place: AnswerPlace) -> String {
        review(id) + "/look-up/\(place.section)/\(place.field?.text ?? "")"
    }
    package func review(_ id: ApplicationID) -> String { "/\(site)/review/\(id)" }
    /// POST: says that the reviewer is still there, and asks who else is.
    package func reviewPresence(_ id: ApplicationID) -> String { review(id) + "/presence" }
    /// POST: saves the private note.
    package func reviewNote(_ id: ApplicationID) -> String { review(id) + "/note" }
    /// The results of every programme.
    package var results: String { "/\(site)/results" }
    package func results(_ programme: ProgrammeID, batch: BatchID? = nil) -> String {
        "/\(site)/results/\(programme)" + (batch.map { "?batch=\(Self.encoded($0.text))" } ?? "")
    }
    /// The same as a file.
    package func resultsFile(_ programme: ProgrammeID, batch: BatchID) -> String {
        "/\(site)/results/\(programme)/csv?batch=\(Self.encoded(batch.text))"
    }
    /// The rejected applications of a programme, for who keeps the site.
    package func rejections(_ programme: ProgrammeID) -> String { "/\(site)/rejections/\(programme)" }
    package func reinstate(_ id: ApplicationID) -> String { "/\(site)/reinstate/\(id)" }

    /// The public announcement of an application: its days, its paper, what was raised against it.
    package func publicity(_ id: ApplicationID) -> String { review(id) + "/publicity" }
    package func publicityForm(_ id: ApplicationID) -> String { publicity(id) + "/form.pdf" }
    package func newObjection(_ id: ApplicationID) -> String { publicity(id) + "/objections/new" }
    package func objection(_ id: ApplicationID, _ objection: ObjectionID) -> String {
        publicity(id) + "/objections/\(objection)"
    }
    /// What a printed paper's code leads to, for everybody.
    package func verify(_ code: String) -> String { "/\(site)/verify/\(code)" }
    // MARK: Recommending

    /// A unit's order of a batch; the newest of the actor's when nothing is named.
    package func ranking(_ programme: ProgrammeID, unit: UnitID? = nil, batch: BatchID? = nil) -> String {
        let parts = [unit.map { "unit=\($0)" }, batch.map { "batch=\($0)" }].compactMap(\.self)
        return reviews(programme) + "/ranking" + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    /// The place of one application in a unit's order; `path` is where it leads back to.
    package func rank(_ id: ApplicationID, unit: UnitID, returnTo path: String) -> String {
        review(id) + "/rank?unit=\(unit)&return=\(Self.encoded(path))"
    }

    package func quota(_ programme: ProgrammeID) -> String { "/\(site)/quota/\(programme)" }

    /// The deadlines of a batch, the newest one when none is named, and who has longer time.
    package func deadlines(_ batch: BatchID? = nil) -> String {
        "/\(site)/admin/deadlines" + (batch.map { "?batch=\($0)" } ?? "")
    }

    package var deputies: String { "/\(site)/unit/deputies" }
    package func endDeputy(_ id: DeputyID) -> String { deputies + "/\(id)/end" }

    /// For values in queries.
    package static func encoded(_ text: String) -> String {
        PercentEncoding.encoded(text)
    }
}
