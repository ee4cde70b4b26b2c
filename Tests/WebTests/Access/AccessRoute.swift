import Domain
import TestSupport

/// A way to ask for something of one application, and how it answers those who may know of the application.
///
/// What is posted is refused, or asked about, wherever it is let in: nothing changes by asking.
struct AccessRoute: Sendable {
    /// What a route's address names.
    struct Target: Sendable {
        let application: ApplicationID
        let record: String
        let attachment: AttachmentID
        let version: Int64
    }

    /// How somebody who knows of the application is answered.
    struct Answers: Sendable {
        /// Its applicant, while he can change it.
        let editing: Int
        /// Its applicant, while it is with somebody else.
        let waiting: Int
        /// Reviewers whom it has reached, and auditors.
        let reading: Int
    }

    let name: String
    /// Below the site, with `{id}`, `{record}` and `{file}` in it.
    let path: String
    /// `nil` to get the page.
    var posted: [(String, String)]?
    var isMultipart = false
    let answers: Answers

    init(
        _ name: String, _ path: String, _ editing: Int, _ waiting: Int, _ reading: Int,
        posted: [(String, String)]? = nil, isMultipart: Bool = false
    ) {
        (self.name, self.path, self.posted, self.isMultipart) = (name, path, posted, isMultipart)
        answers = Answers(editing: editing, waiting: waiting, reading: reading)
    }

    func path(_ target: Target) -> String {
        path.replacing("{id}", with: target.application.text).replacing("{record}", with: target.record)
            .replacing("{file}", with: target.attachment.text)
    }

    func ask(_ user: WebUser, _ target: Target) async throws -> WebPage {
        guard let posted else { return try await user.get(path(target)) }
        let fields = posted.map { ($0.0, $0.1.replacing("{version}", with: "\(target.version)")) }
        return isMultipart ? try await user.upload(path(target), fields) : try await user.post(path(target), fields)
    }
}

extension AccessRoute {
    private static let application = "applications/{id}"
    private static let basic = "applications/{id}/sections/basic"
    private static let work = "applications/{id}/sections/work"
    private static let file = "attachments/{file}"

    /// The pages and acts of the applicant: nobody else has them.
    static let ofApplicant = [
        AccessRoute("entrance", application, 303, 303, 403),
        AccessRoute("section", basic, 200, 303, 403),
        AccessRoute("records", work, 200, 303, 403),
        AccessRoute("new record", work + "/records/new", 200, 403, 403),
        AccessRoute("record", work + "/records/{record}", 200, 403, 403),
        AccessRoute("deletion of a record", work + "/records/{record}/delete", 200, 403, 403),
        AccessRoute("list of files", application + "/files", 200, 200, 403),
        AccessRoute("preview", application + "/preview", 200, 200, 403),
        AccessRoute("submission", application + "/submission", 200, 303, 403),
        AccessRoute("recall", application + "/recall", 200, 200, 403),
        AccessRoute("deletion", application + "/delete", 200, 200, 403),
        AccessRoute("save", basic, 422, 403, 403, posted: [("nonsense", "1")], isMultipart: true),
        AccessRoute(
            "save new record", work + "/records/new", 422, 403, 403, posted: [("_record", "a-1"), ("nonsense", "1")],
            isMultipart: true),
        AccessRoute("save record", work + "/records/{record}", 422, 403, 403, posted: [("nonsense", "1")]),
        AccessRoute("delete record", work + "/records/{record}/delete", 200, 403, 403, posted: []),
        AccessRoute("move", work + "/move/up", 303, 303, 403, posted: []),
        AccessRoute("submit", application + "/submission", 422, 422, 403, posted: [("_version", "-1")]),
        AccessRoute("revision", application + "/revision", 200, 200, 403),
        AccessRoute("revise", application + "/revision", 200, 403, 403, posted: [("confirmed", "yes")]),
        AccessRoute("recall it", application + "/recall", 200, 200, 403, posted: []),
        AccessRoute("delete it", application + "/delete", 200, 200, 403, posted: []),
        AccessRoute("renaming", file + "/rename", 200, 403, 403),
        AccessRoute("deletion of a file", file + "/delete", 200, 403, 403),
        AccessRoute("move a file", file + "/move", 303, 403, 403, posted: [("to", "0")]),
        AccessRoute("rename", file + "/rename", 422, 403, 403, posted: [("name", "")]),
        AccessRoute("delete file", file + "/delete", 200, 403, 403, posted: []),
    ]

    /// What is shared with those whom the application reached.
    static let shared = [
        AccessRoute("history", application + "/history", 200, 200, 200),
        AccessRoute("file", file, 200, 200, 200),
        AccessRoute("content", file + "/content", 200, 200, 200),
        AccessRoute("thumbnail", file + "/thumbnail", 200, 200, 200),
        AccessRoute("picture", file + "/picture", 200, 200, 200),
    ]

    /// The reviewers' page and act; the applicant does not have it, and most readers may only look.
    static let review = AccessRoute("review", "review/{id}", 404, 404, 200)
    static let decide = AccessRoute(
        "decide", "review/{id}", 404, 404, 403,
        posted: [("_version", "{version}"), ("_action", "pass"), ("text", String(repeating: "长", count: 501))])

    /// Who else reads it: only for who decides now.
    static let presence = AccessRoute("presence", "review/{id}/presence", 403, 403, 403, posted: [])
    /// A reviewer's own note, too long to be kept.
    static let note = AccessRoute(
        "note", "review/{id}/note", 403, 403, 422,
        posted: [("note", String(repeating: "长", count: 2001)), ("_note_version", "0")])
    /// A comment that is not there.
    static let reply = AccessRoute("reply", "applications/{id}/comments/none/reply", 404, 404, 403)
    static let replying = AccessRoute(
        "write a reply", "applications/{id}/comments/none/reply", 404, 404, 403, posted: [("reply", "x")])

    static let all = ofApplicant + shared + [review, decide, presence, note, reply, replying]
}
