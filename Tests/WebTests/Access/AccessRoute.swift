import Domain

/// A way to ask for something of one application; what is posted is refused or asked about wherever it is let in.
struct AccessRoute: Sendable {
    /// What a route's address names.
    struct Target: Sendable {
        let application: ApplicationID
        let record: String
        let attachment: AttachmentID
    }

    let name: String
    /// Below the site, with `{id}`, `{record}` and `{file}` in it.
    let path: String
    /// `nil` to get the page.
    var posted: [(String, String)]?
    var isMultipart = false

    func path(_ target: Target) -> String {
        path.replacing("{id}", with: target.application.text).replacing("{record}", with: target.record)
            .replacing("{file}", with: target.attachment.text)
    }

    func ask(_ user: WebUser, _ target: Target) async throws -> WebPage {
        let path = path(target)
        guard let posted else { return try await user.get(path) }
        return isMultipart ? try await user.upload(path, posted) : try await user.post(path, posted)
    }

    static let all = pages + posts + files

    private static let pages: [AccessRoute] = [
        AccessRoute(name: "entrance", path: "applications/{id}"),
        AccessRoute(name: "section", path: "applications/{id}/sections/basic"),
        AccessRoute(name: "records", path: "applications/{id}/sections/work"),
        AccessRoute(name: "new-record", path: "applications/{id}/sections/work/records/new"),
        AccessRoute(name: "record", path: "applications/{id}/sections/work/records/{record}"),
        AccessRoute(name: "delete-record", path: "applications/{id}/sections/work/records/{record}/delete"),
        AccessRoute(name: "file-list", path: "applications/{id}/files"),
        AccessRoute(name: "preview", path: "applications/{id}/preview"),
        AccessRoute(name: "submission", path: "applications/{id}/submission"),
        AccessRoute(name: "recall", path: "applications/{id}/recall"),
        AccessRoute(name: "delete", path: "applications/{id}/delete"),
        AccessRoute(name: "history", path: "applications/{id}/history"),
        AccessRoute(name: "review", path: "review/{id}"),
    ]

    private static let stale = [("_version", "-1")]

    private static let posts: [AccessRoute] = [
        AccessRoute(
            name: "POST-section", path: "applications/{id}/sections/basic", posted: [("nonsense", "1")],
            isMultipart: true),
        AccessRoute(
            name: "POST-new-record", path: "applications/{id}/sections/work/records/new",
            posted: [("_record", "new-one"), ("nonsense", "1")], isMultipart: true),
        AccessRoute(
            name: "POST-record", path: "applications/{id}/sections/work/records/{record}", posted: [("nonsense", "1")]),
        AccessRoute(
            name: "POST-delete-record", path: "applications/{id}/sections/work/records/{record}/delete", posted: stale),
        AccessRoute(name: "POST-move", path: "applications/{id}/sections/work/move/up", posted: []),
        AccessRoute(name: "POST-submission", path: "applications/{id}/submission", posted: stale),
        AccessRoute(name: "POST-recall", path: "applications/{id}/recall", posted: stale),
        AccessRoute(name: "POST-delete", path: "applications/{id}/delete", posted: stale),
        AccessRoute(name: "POST-review", path: "review/{id}", posted: stale + [("_action", "pass")]),
    ]

    private static let files: [AccessRoute] = [
        AccessRoute(name: "file", path: "attachments/{file}"),
        AccessRoute(name: "content", path: "attachments/{file}/content"),
        AccessRoute(name: "thumbnail", path: "attachments/{file}/thumbnail"),
        AccessRoute(name: "picture", path: "attachments/{file}/picture"),
        AccessRoute(name: "rename", path: "attachments/{file}/rename"),
        AccessRoute(name: "delete-file", path: "attachments/{file}/delete"),
        AccessRoute(name: "POST-rename", path: "attachments/{file}/rename", posted: [("name", "")]),
        AccessRoute(name: "POST-delete-file", path: "attachments/{file}/delete", posted: []),
    ]
}
