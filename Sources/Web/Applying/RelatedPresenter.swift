import Access
import Domain
import Markup
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// What stands together with an application: the one that it follows, and those that follow it.
struct RelatedPresenter {
    private let visit: Visit
    private let dossier: Dossier

    init(_ visit: Visit, _ dossier: Dossier) {
        (self.visit, self.dossier) = (visit, dossier)
    }

    /// `nil` where the programme neither follows nor is followed.
    ///
    /// - Parameter url: where the reader looks at another application.
    func card(
        _ followed: UseCases.Application?, _ followers: [UseCases.Application], url: (ApplicationID) -> String
    ) -> Markup? {
        let texts = dossier.programme.texts
        let before = followed.map { [item(texts(ApplyText.followed), $0, url)] } ?? []
        let after = followers.map { item(texts(ApplyText.followers), $0, url) }
        let items = before + after
        guard !items.isEmpty || !offers.isEmpty else { return nil }
        let list = DefinitionList(items).markup
        return Card(texts(ApplyText.relatedTitle), actions: offers, content: list).markup
    }

    private func item(
        _ term: String, _ application: UseCases.Application, _ url: (ApplicationID) -> String
    ) -> DefinitionList.Item {
        let programme = visit.site.programme(application.programme, in: application.revision)
        let title = visit.texts(
            ApplyText.openOwn, ["document": programme?.document ?? "", "number": application.number])
        let badge = programme.map { StateLabels($0).badge(application.state) }
        return DefinitionList.Item(term, "\(Link(title, url: url(application.id))) \(badge)")
    }

    /// The programmes in which the applicant may follow this application now.
    private var offers: [any Component] {
        guard let actor = visit.actor, actor.isApplicant(of: dossier.facts) else { return [] }
        return visit.site.programmes(of: dossier.programme.system).filter { programme in
            programme.follows?.programme == dossier.programme.id
                && programme.follows?.states.contains(dossier.application.state.kind) == true
        }.map { ButtonLink($0.name, url: visit.links.programme($0.id)) }
    }
}
