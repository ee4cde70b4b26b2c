package import FormEngine
import Programmes
import UseCases

extension ApplicantDesk {
    /// The page that “保存并进入下一页” opens: the next section, after the last one what follows it in the list.
    package func page(after section: SectionDefinition) -> String {
        let all = sections
        if let index = all.firstIndex(where: { $0.id == section.id }), index + 1 < all.count {
            return links.section(id, all[index + 1].id)
        }
        return programme.hasCheckStep ? links.files(id) : links.preview(id)
    }
}
