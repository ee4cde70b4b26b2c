import Domain
import Markup
import Pages
import Programmes
import UseCases

/// The control that starts an application: it leads to the undertaking, or starts at once where the pack has none.
struct StartControl {
    let desk: PlanDesk
    let choice: StartApplication.Choice

    func component(in batch: BatchID, title: String) -> any Component {
        let id = desk.programme.id
        guard desk.programme.pledge == nil else {
            return ButtonLink(title, url: desk.links.pledge(id, batch) + choice.query, kind: .primary)
        }
        return PostForm(
            action: desk.links.start(id, batch), csrf: desk.visit.csrf,
            content: "\(hidden)\(Button(title, kind: .primary))")
    }

    /// Goes along with the tick under the undertaking, too.
    var hidden: [HiddenField] {
        choice.pairs.map { HiddenField("_\($0.name)", $0.value) }
    }
}
