package import Domain
package import FormEngine
import Programmes
package import UseCases

extension ApplicantDesk {
    /// The sections with a page of their own that apply to this applicant, in order.
    package var pages: [SectionDefinition] { sections.filter { $0.outer == nil } }

    /// The sections that stand on the page of `page` and apply to this applicant.
    package func inner(of page: SectionDefinition) -> [SectionDefinition] {
        sections.filter { $0.outer == page.id }
    }

    /// The address of the page on which a section stands.
    package func page(of section: SectionID) -> String {
        links.section(id, programme.form.page(of: section))
    }

    /// The same, at the section itself where the page is another one's.
    package func address(of section: SectionID) -> String {
        let page = page(of: section)
        return programme.form.section(section)?.outer == nil ? page : page + "#section-\(section)"
    }

    /// Where an answer, a record or a section is changed.
    package func address(of place: AnswerPlace) -> String {
        let anchor = place.field.map { "#\($0)" } ?? ""
        if let record = place.record { return links.record(id, place.section, record) + anchor }
        let isInner = programme.form.section(place.section)?.outer != nil
        return isInner ? address(of: place.section) : links.section(id, place.section) + anchor
    }

    /// The page of a section, with one record chosen.
    package func address(of section: SectionID, record: RecordID) -> String {
        "\(page(of: section))?record=\(record)#record-\(record)"
    }

    /// The page that “保存并进入下一页” opens: the next section, after the last one what follows it in the list.
    package func page(after section: SectionDefinition) -> String {
        let all = pages
        if let index = all.firstIndex(where: { $0.id == section.id }), index + 1 < all.count {
            return links.section(id, all[index + 1].id)
        }
        return programme.hasCheckStep ? links.files(id) : links.preview(id)
    }

    /// The comments on what stands on the page of `page`, and on the application as a whole.
    package func comments(on page: SectionDefinition) -> [Comment] {
        dossier.publishedComments.filter { comment in
            comment.place == .wholeApplication || programme.form.page(of: comment.place.section) == page.id
        }
    }
}
