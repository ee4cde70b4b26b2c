import Domain
import FormEngine
import Hummingbird
import Texts
import UseCases

/// The way of a posted section or record: who may, then the body, then the use case.
enum SectionDesk {
    /// Nothing is read into the blob store for somebody who may not change the section.
    ///
    /// Where nobody is signed in any more the body is read all the same: its token is stale then, and the error page
    /// offers what was typed for sending again.
    static func read(
        _ offices: Offices, _ reader: BodyReader, _ request: Request, _ context: BoleRequestContext
    ) async throws -> (ApplicantDesk, SectionPost) {
        let visit = try await Visit(offices, request, context)
        guard let actor = visit.actor else {
            _ = try await SectionPost.read(reader, request, .nothing, into: visit.office.blobs)
            throw SignInNeeded(url: visit.links.signIn(returnTo: visit.path))
        }
        let desk = try await ApplicantDesk(visit, actor, context)
        let section = try desk.section(context)
        guard desk.view.canEdit else { throw RequestRefusal.forbidden }
        return (desk, try await SectionPost.read(reader, request, section, into: visit.office.blobs))
    }

    /// What is said after a save: also when a file that just came was there already.
    ///
    /// - Parameter desk: as it was before.
    static func notice(_ desk: ApplicantDesk, _ post: SectionPost) -> NoticeText {
        let came = post.files.compactMap { file in
            if case .stored(let blob, _, _) = file.verdict { blob } else { nil }
        }
        let present = Set(desk.view.attachments.map(\.blob))
        let isDoubled = came.contains(where: present.contains) || Set(came).count < came.count
        return isDoubled ? .savedTwice : .saved
    }

    static func save(
        _ desk: ApplicantDesk, _ section: SectionDefinition, record: RecordID?, _ post: SectionPost
    ) async throws -> SaveSection.Report {
        let input = SaveSection.Input(
            section: section.id, record: record, posted: post.answers, version: post.version, files: post.files)
        return try desk.visit.value(try await SaveSection(desk.visit.context)(desk.actor, desk.id, input))
    }
}

extension SectionDefinition {
    /// A section that takes nothing.
    fileprivate static var nothing: SectionDefinition {
        SectionDefinition(id: "nothing", title: "", fields: [])
    }
}
