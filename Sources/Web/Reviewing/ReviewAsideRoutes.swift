import Domain
import HTTPTypes
package import Hummingbird
import NIOCore
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// What goes on beside a review: who else reads it, and the reviewer's private note.
package struct ReviewAsideRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.form("/:site/review/:id/presence") { fields, request, context in
            let visit = try await Visit(offices, request, context)
            let left = fields.first("left").flatMap { Int64($0) }.map(Instant.init(milliseconds:))
            return try await presence(visit, left: left, isWriting: fields.contains("writing"))
        }
        router.form("/:site/review/:id/note") { fields, request, context in
            let visit = try await Visit(offices, request, context)
            return try await note(visit, ReviewEntry(fields).note ?? ReviewEntry.Note(text: "", version: 0))
        }
    }

    /// One line for each colleague, as JSON.
    private func presence(_ visit: Visit, left: Instant?, isWriting: Bool) async throws -> Response {
        let (actor, id) = (try visit.signedIn(), try visit.applicationOfPath())
        let visits = NoteReviewVisit(visit.context)
        if let left {
            try await visits.leave(actor, id, seenAt: left)
            return Response(status: .noContent)
        }
        let words = ColleagueWords(texts: visit.texts, zone: visit.site.zone)
        let presence = try visit.value(try await visits(actor, id, isWriting: isWriting))
        let answer = JSONValue.object([
            "lines": .list(presence.colleagues.map { .text(words.line($0)) }),
            "seen": .text(String(presence.seenAt.milliseconds)),
        ])
        return Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: answer.canonicalText)))
    }

    /// For an application that is elsewhere by now: the page has nothing else to send.
    private func note(_ visit: Visit, _ note: ReviewEntry.Note) async throws -> Response {
        let (actor, id) = (try visit.signedIn(), try visit.applicationOfPath())
        let outcome = try await SavePrivateNote(visit.context)(actor, id, note.text, version: note.version)
        guard case .refused(let reasons) = outcome else {
            try visit.value(outcome)
            return visit.redirect(to: visit.links.review(id) + "#private-note", notice: .noteSaved)
        }
        let view = try visit.value(try await ReadReview(visit.context)(actor, id))
        var entry = ReviewEntry(drafts: view.drafts)
        entry.note = note
        return try await ReviewRoutes(offices).page(visit, actor, view, entry, refusals: reasons)
    }
}
