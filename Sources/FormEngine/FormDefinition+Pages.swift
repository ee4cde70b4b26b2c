package import Domain

extension FormDefinition {
    /// The sections that have a page of their own, in order: what the list beside a form shows.
    package var pages: [SectionDefinition] { sections.filter { $0.outer == nil } }

    /// The section on whose page `id` stands, itself where it has one; `id` for one that is not of this form.
    package func page(of id: SectionID) -> SectionID {
        section(id)?.outer ?? id
    }

    /// The sections that stand on the page of `page`, in order.
    package func sections(inside page: SectionID) -> [SectionDefinition] {
        sections.filter { $0.outer == page }
    }

    /// With each place the one of the page it stands on: a comment on a page is answered by a change anywhere on it.
    package func withPages(_ places: Set<AnswerPlace>) -> Set<AnswerPlace> {
        places.union(places.compactMap { section($0.section)?.outer }.map { AnswerPlace(section: $0) })
    }
}
